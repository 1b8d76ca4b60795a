import type { LoggedRequest } from "../../../src/emulator";
import type { LifeCycle } from "./life-cycle";
import { openStage, type Stage } from "./stage";
import { toStock } from "./stock";

/** One call of a command, as it is found again in another run with other IDs. */
export interface Call {
  readonly method: string;
  readonly path: RegExp;
  /** Number of calls before it that look like it. */
  readonly before: number;
}

/** A life cycle without a fault. */
export interface Recording {
  readonly cycle: LifeCycle;
  readonly calls: readonly Call[];
  /** Everything there is in the end. */
  readonly stock: readonly string[];
  /** Stages where nothing is going on. */
  readonly stages: Stage[];
}

export async function record(cycle: LifeCycle): Promise<Recording> {
  const stage = await openStage(cycle);
  const { command, place } = stage;
  const { airbyte } = place;
  const from = airbyte.requests.length;
  await command({ settles: false });
  const calls = toCalls(airbyte.requests.slice(from));
  await command({ settles: true });
  const stock = toStock(airbyte);
  stage.reset();
  return { cycle, calls, stock, stages: [stage] };
}

/** Requests as calls that are found again among those of another run. */
export function toCalls(requests: readonly LoggedRequest[]): Call[] {
  const seen = new Map<string, number>();
  return requests.map(({ method, path }) => {
    const pattern = toPattern(path);
    const key = `${method} ${pattern}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return { method, path: new RegExp(pattern), before };
  });
}

function toPattern(path: string): string {
  const literal = path.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return `^${literal.replaceAll(ID, "[0-9a-f-]{36}")}$`;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
