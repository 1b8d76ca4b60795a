import { Diagnostics } from "../report";
import type { Move } from "../moves";
import type { Resource } from "../resource";
import type { MoveRequest, Private, StateAnswer } from "./engine";
import { guard } from "./guard";
import { toKind, type Session } from "./session";

/** Where the ID of a moved object is remembered until the first read. */
const MOVED = "framework.moved";

/**
 * Takes an object over from another resource type. All that is known by now is its ID, for Terraform asks a provider
 * that has no credentials yet: the state holds nothing else, and the first read imports the rest.
 */
export async function moveState(session: Session, resource: Resource, { source }: MoveRequest): Promise<StateAnswer> {
  const report = new Diagnostics();
  const kind = toKind(resource);
  const id = await guard(session, report, `move to ${kind}`, () => {
    const move = resource.moves?.find((one) => isFrom(one, source));
    const refuse = (why: string) => report.error(`Cannot move to ${kind}`, why);
    if (!move) refuse(toRefusal(resource, source));
    const found = move?.to(toPlainState(source.state)) ?? null;
    if (move && found === null)
      refuse(
        `No ID was found in the state of the ${source.type}. Looked at: ${move.places.join(", ")}. ` +
          "Use an import block instead, and a removed block for what was there.",
      );
    return found;
  });
  const { diagnostics } = report;
  if (id === undefined || id === null) return { state: null, private: {}, identity: null, diagnostics };
  const state = Object.keys(resource.attributes).map((name) => [name, name === "id" ? id : null] as const);
  return { state: Object.fromEntries(state), private: { [MOVED]: id }, identity: null, diagnostics };
}

/** The ID of an object that was moved here and not read since; null for all others. */
export function findMoved(memory: Private): string | null {
  const id = memory[MOVED];
  return typeof id === "string" ? id : null;
}

function isFrom({ from }: Move, source: MoveRequest["source"]): boolean {
  if (from.type !== source.type) return false;
  if (from.provider === undefined) return true;
  return typeof from.provider === "string" ? from.provider === source.provider : from.provider.test(source.provider);
}

function toPlainState(text: string): Readonly<Record<string, unknown>> {
  // State is an object, by Terraform's own format.
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

function toRefusal(resource: Resource, { provider, type }: MoveRequest["source"]): string {
  const known = resource.moves?.map(({ from }) => from.type) ?? [];
  const possible = known.length === 0 ? "from no other type" : `from ${known.join(", ")}`;
  return (
    `A ${type} of ${provider} cannot become a ${toKind(resource)}: that is possible ${possible}. ` +
    "Use an import block instead, and a removed block for what was there."
  );
}
