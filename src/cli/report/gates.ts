import type { Report } from "../../review";

/** Gates of `--fail-on`. */
export const GATES = ["destroy", "lost-offer", "high", "drift"] as const;
export type Gate = (typeof GATES)[number];

/** True for a report that a gate does not let pass. */
const CLOSED: Readonly<Record<Gate, (report: Report) => boolean>> = {
  destroy: ({ summary }) => summary.destroy + summary.replace > 0,
  "lost-offer": ({ audiences }) => audiences.some(({ lost }) => lost.length > 0),
  high: ({ changes }) => changes.some(({ risk }) => risk === "high"),
  drift: ({ summary }) => summary.drift > 0,
};

/** The gates among these that do not let a report pass. */
export function listClosed(gates: readonly Gate[], report: Report): Gate[] {
  return gates.filter((gate) => CLOSED[gate](report));
}
