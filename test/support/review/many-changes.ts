import type { Change, Report } from "../../../src/review";
import { audienceOf, changeOf, leafOf, reportOf, scheduleOf } from "./sample";

/** A report of so many changes, of which some destroy templates. All names are different, and as long as asked for. */
export function manyChanges(changes: number, destroyed: number, nameLength = 20): Report {
  const names = Array.from({ length: changes }, (_, index) => `${"n".repeat(nameLength)}${index}`);
  const lost = names.slice(0, destroyed);
  return reportOf({
    changes: names.map((name, index) => toChange(name, index, destroyed)),
    audiences: ["pro", "free", "trial"].map((tag) => audienceOf({ tags: [tag], before: lost, after: [], lost })),
    schedules: names.slice(0, changes / 10).map((name) => scheduleOf({ name, address: `lake.${name}` })),
    drift: names.map((name) => changeOf({ address: `tag.${name}`, name, leaves: [leafOf("/color", "red", "blue")] })),
  });
}

function toChange(name: string, index: number, destroyed: number): Change {
  const address = `airbyteembedded_source_template.${name}`;
  if (index < destroyed) {
    return changeOf({
      address,
      name,
      action: "destroy",
      risk: "high",
      reasons: [`Source template “${name}” is destroyed.`],
      leaves: [leafOf("/name", name, null)],
    });
  }
  const leaves = Array.from({ length: 5 }, (_, leaf) =>
    leafOf(`/partial_default_config/key_${leaf}`, `old ${index}`, `new ${index}`),
  );
  return changeOf({ address, name, leaves, risk: index % 3 === 0 ? "medium" : "low" });
}
