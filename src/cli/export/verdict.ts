import { parsePlan } from "../../review";

/** Verdict on the plan of a written program. */
export interface Verdict {
  /** Number of objects that are imported as they are. */
  readonly imports: number;
  /** A line for each object that would be changed, and for each error. */
  readonly troubles: readonly string[];
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
