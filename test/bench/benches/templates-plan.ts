import { toFloor } from "../subjects/floor";
import { listForms } from "../subjects/forms";
import type { Place } from "../measuring/place";
import type { BenchOptions, Report, Row } from "../report/row";
import { limitsFor, measureForms, pick, toFormRow } from "../measuring/comparison";
import { openFloorTemplates, openTemplates, startTemplates } from "../subjects/templates";

const MODES = ["fast", "full"] as const;

/** A plan of many unchanged source templates, which are read one by one unless refreshes are fast. */
export async function templatesPlan({ short, floor: mirror }: BenchOptions): Promise<Report> {
  const [count, runs] = short ? [50, 2] : [1000, 3];
  const floor = toFloor(mirror);
  const forms = listForms();
  const airbyte = await startTemplates();
  const alike = await openFloorTemplates(floor, count);
  await alike.run("apply", "-auto-approve");
  const first = await openTemplates(forms[0], airbyte, count);
  await first.run("apply", "-auto-approve", "-parallelism=50");
  const state = first.read("terraform.tfstate");

  const rows: Row[] = [];
  for (const mode of MODES) {
    process.stderr.write(`  plan of ${count} templates, refresh ${mode} …\n`);
    const places = new Map<string, Place>();
    for (const form of forms) {
      const place = await openTemplates(form, airbyte, count, { settings: { refresh: mode } });
      place.write({ "terraform.tfstate": state });
      places.set(form.name, place);
    }
    const taken = await measureForms(
      { runs },
      forms,
      () => alike.run("plan"),
      ({ name }) => places.get(name)!.run("plan", "-detailed-exitcode"),
    );
    const what = `plan of ${count.toLocaleString("en")} source templates, refresh ${mode}`;
    const limits = mode === "fast" && !short ? limitsFor(floor, { standalone: 2.5 }) : {};
    rows.push(
      toFormRow(
        { what, baseline: floor.name },
        pick(taken, ({ ms }) => ms),
        limits,
      ),
    );
    for (const place of places.values()) place.remove();
  }
  for (const place of [alike, first]) place.remove();
  await airbyte.stop();
  return { rows };
}
