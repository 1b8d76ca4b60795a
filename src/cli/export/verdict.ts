import * as z from "zod";
import { parsePlan } from "../../review";

/** Verdict on the plan of a written program. */
export interface Verdict {
  /** Number of objects that are imported as they are. */
  readonly imports: number;
  /** A line for each object that would be changed, and for each error. */
  readonly troubles: readonly string[];
}

/** Line of `terraform plan -json` that counts what the plan does. */
const Summary = z.object({
  type: z.literal("change_summary"),
  changes: z.object({ add: z.number(), change: z.number(), remove: z.number(), import: z.number() }),
});

/**
 * Judges a plan by what Terraform said as it made it, which saves the time to show it: null if it does more than import,
 * or does not tell.
 */
export function findVerdict(output: string): Verdict | null {
  const line = output.split("\n").find((each) => each.includes('"change_summary"'));
  const parsed = Summary.safeParse(line === undefined ? null : toParsed(line));
  if (!parsed.success) return null;
  const { add, change, remove, import: imports } = parsed.data.changes;
  return add + change + remove === 0 ? { imports, troubles: [] } : null;
}

function toParsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Judges a plan by its JSON: everything has to be an import that changes nothing. */
export function judgePlan(json: unknown): Verdict {
  const changes = (parsePlan(json, "export").resource_changes ?? []).filter(({ mode }) => mode === "managed");
  const isKept = ({ change }: (typeof changes)[number]): boolean => change.actions.join() === "no-op";
  return {
    imports: changes.filter((each) => isKept(each) && each.change.importing).length,
    troubles: changes
      .filter((each) => !isKept(each))
      .map(({ address, change }) => {
        const names = Object.keys({ ...change.before, ...change.after }).filter(
          (name) => JSON.stringify(change.before?.[name]) !== JSON.stringify(change.after?.[name]),
        );
        return `${address}: ${change.actions.join(" and ")}${names.length === 0 ? "" : ` (${names.join(", ")})`}`;
      }),
  };
}
