import { UserError } from "../../installation/user-error";
import type { SpecLock } from "../../specs";
import { EMPTY_LOCK, openRegistry, pullInto } from "../specs";
import type { Terminal } from "../terminal";

/** A connector that templates use. */
export interface UsedConnector {
  readonly kind: "source" | "destination";
  readonly id: string;
}

/** Specs and names of connectors. */
export interface PulledSpecs {
  readonly lock: SpecLock;
  /** Display names, by ID in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

/** Pulls the specs of connectors as `specs pull` does. A connector without one is said, and left out. */
export async function pullSpecs(used: readonly UsedConnector[], terminal: Terminal): Promise<PulledSpecs> {
  if (used.length === 0) return { lock: EMPTY_LOCK, names: new Map() };
  terminal.at("Reading the specs of connectors…");
  try {
    const registry = await openRegistry("api", terminal);
    const ids = new Set(used.map(toKey));
    const chosen = registry.connectors.filter((connector) => ids.has(toKey(connector)));
    const locks = await Promise.allSettled(chosen.map((connector) => registry.pull(connector)));
    let lock = EMPTY_LOCK;
    for (const [index, outcome] of locks.entries()) {
      const connector = chosen[index];
      if (connector === undefined) continue;
      try {
        if (outcome.status === "rejected") throw outcome.reason;
        lock = await pullInto(lock, [connector], { ...registry, pull: () => Promise.resolve(outcome.value) });
      } catch (error) {
        sayUnpulled(error, terminal);
      }
    }
    return { lock, names: new Map(registry.connectors.map(({ id, name }) => [id.toLowerCase(), name])) };
  } catch (error) {
    sayUnpulled(error, terminal);
    return { lock: EMPTY_LOCK, names: new Map() };
  }
}

function sayUnpulled(error: unknown, { say, stop }: Terminal): void {
  if (stop.aborted || !(error instanceof UserError)) throw error;
  say(`Without a spec: ${error.message}`);
}

function toKey({ kind, id }: UsedConnector): string {
  return `${kind} ${id.toLowerCase()}`;
}
