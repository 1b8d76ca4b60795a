import type { Floor } from "../subjects/floor";
import type { Form, FormName } from "../subjects/forms";
import type { Row } from "../report/row";
import { inTurns, median, toFigure } from "./turns";

/** What the baseline and each form took, run by run. The executable is missing where it is not built. */
export interface Taken<T = number> {
  readonly floor: readonly T[];
  readonly node: readonly T[];
  readonly standalone?: readonly T[];
}

/** What each form promises, as ratios. */
export type Limits = Readonly<Partial<Record<FormName, number>>>;

/** Measures the baseline and each form in turns, after so many runs that do not count. */
export async function measureForms<T>(
  { runs, warming = 1 }: { readonly runs: number; readonly warming?: number },
  forms: readonly Form[],
  floor: () => Promise<T>,
  measure: (form: Form) => Promise<T>,
): Promise<Taken<T>> {
  const subjects = { floor, ...Object.fromEntries(forms.map((form) => [form.name, () => measure(form)])) };
  const taken = Object.entries(await inTurns(runs + warming, subjects)).map(([name, all]) => [
    name,
    all.slice(warming),
  ]);
  // The Node form is always among the forms.
  return Object.fromEntries(taken) as Taken<T>;
}

/** Picks one figure of each run. */
export function pick<T>({ floor, node, standalone }: Taken<T>, figure: (one: T) => number): Taken {
  return {
    floor: floor.map(figure),
    node: node.map(figure),
    ...(standalone && { standalone: standalone.map(figure) }),
  };
}

/** A row of what was measured. */
export function toFormRow(
  row: Pick<Row, "what" | "baseline" | "unit">,
  { floor, node, standalone }: Taken,
  limits: Limits = {},
): Row {
  return {
    ...row,
    runs: node.length,
    baselineMedian: median(floor),
    node: toFigure(node, floor, limits.node),
    standalone: standalone ? toFigure(standalone, floor, limits.standalone) : "not built",
  };
}

/** Limits that are about the do-nothing provider hold against it alone. */
export function limitsFor(floor: Floor, limits: Limits): Limits {
  return floor.hasLimits ? limits : {};
}
