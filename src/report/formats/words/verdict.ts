import type { Action, Change, Report } from "../../shape";

const TEMPLATES = /^airbyteembedded_(source|connection)_template$/;

/** Says in one line what a report comes to, the gravest first: "2 offers lost, 1 template destroyed, 14 changes". */
export function toVerdict({ changes, drift, audiences }: Report): string {
  const lost = audiences.reduce((sum, audience) => sum + audience.lost.length, 0);
  const parts = [
    ...toPart(lost, "offer", "lost"),
    ...toCounts(changes, "destroy", "destroyed"),
    ...toCounts(changes, "replace", "replaced"),
    ...toPart(changes.length, "change"),
  ];
  const outside = toPart(drift.length, "object", "changed outside Terraform");
  if (parts.length > 0 || outside.length > 0) return [...parts, ...outside].join(", ");
  return "Nothing changes";
}

function toCounts(changes: readonly Change[], action: Action, done: string): string[] {
  const ofAction = changes.filter((change) => change.action === action);
  const templates = ofAction.filter(({ type }) => TEMPLATES.test(type)).length;
  const others = ofAction.length - templates;
  return [...toPart(templates, "template", done), ...toPart(others, templates > 0 ? "other object" : "object", done)];
}

function toPart(count: number, noun: string, done = ""): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"} ${done}`.trimEnd()];
}
