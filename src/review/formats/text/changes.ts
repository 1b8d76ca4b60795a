import { groupAlike, type ChangeGroup } from "../../drift";
import type { Change } from "../../shape";
import { toLabels } from "../words/labels";
import { toLeafLines } from "../words/leaf-lines";
import { toPlace, toReasons, toSome, toTypeWords } from "../words/objects";
import type { Label } from "../words/things";
import { NAMES, STYLE } from "./style";

/** Most characters of a value. */
const VALUE = 100;

/** Says what happens to objects; the same change to many is told once, and what is destroyed one by one. */
export function toChangeLines(changes: readonly Change[], label: Label): string[] {
  return groupAlike(changes).flatMap((group) =>
    group.action === "destroy"
      ? group.changes.flatMap((change) => toLines({ ...group, leaves: change.leaves, changes: [change] }, label))
      : toLines(group, label),
  );
}

function toLines(group: ChangeGroup, label: Label): string[] {
  return [
    ...toSubjects(group, label),
    ...toReasons(group.changes).map((reason) => `    ${STYLE.sentence(reason)}`),
    ...toLeafLines(group.leaves, VALUE).map(({ sign, path, value }) => `    ${sign} ${path}: ${value}`),
  ];
}

/** Objects that are replaced are all named, with their places; of others that change alike, some. */
function toSubjects({ action, type, changes }: ChangeGroup, label: Label): string[] {
  const what = `${STYLE.sentence(label(action))} `;
  const words = toTypeWords(type, STYLE.name);
  if (changes.length === 1 || action === "replace") {
    return changes.map((change) => `${what}${words} ${[change.name, ...toPlace(change)].map(STYLE.name).join("  ")}`);
  }
  return [`${what}${changes.length} × ${words}: ${toSome(toLabels(changes), NAMES, STYLE.name)}`];
}
