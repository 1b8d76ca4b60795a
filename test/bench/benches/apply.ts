import { toFloor, type Floor } from "../subjects/floor";
import { listForms, type Form } from "../subjects/forms";
import type { BenchOptions, Report } from "../report/row";
import { measureForms, toFormRow, type Taken } from "../measuring/comparison";
import { openFloorTemplates, openTemplates, startTemplates } from "../subjects/templates";

const LATENCY_MS = 20;
/** Terraform's default. */
const PARALLELISM = 10;

/** The creation of many templates with two tags: at an API that takes its time, and at one that takes none. */
export async function apply({ short, floor: mirror }: BenchOptions): Promise<Report> {
  const count = short ? 50 : 1000;
  const floor = toFloor(mirror);
  const forms = listForms();
  const what = `apply of ${count.toLocaleString("en")} templates with 2 tags`;

  process.stderr.write(`  ${what} at ${LATENCY_MS} ms …\n`);
  const slow: { node: Applied[]; standalone?: Applied[] } = { node: [] };
  for (const form of forms) (slow[form.name] ??= []).push(await applyOnce(form, count, LATENCY_MS));
  const waiting = slow.node.map(({ calls }) => (calls * LATENCY_MS) / PARALLELISM);
  const toTimes = (all: readonly Applied[]): number[] => all.map(({ ms }) => ms);
  const taken: Taken = {
    floor: waiting,
    node: toTimes(slow.node),
    ...(slow.standalone && { standalone: toTimes(slow.standalone) }),
  };
  // A short run is mostly the start of Terraform.
  const limits = short ? {} : { node: 1.15, standalone: 1.15 };
  const waited = toFormRow({ what: `${what} at ${LATENCY_MS} ms`, baseline: "calls × latency / 10" }, taken, limits);

  process.stderr.write(`  ${what} …\n`);
  const bare = await measureForms(
    { runs: 1, warming: 0 },
    forms,
    () => applyFloor(floor, count),
    async (form) => (await applyOnce(form, count, 0)).ms,
  );
  return { rows: [waited, toFormRow({ what, baseline: floor.name }, bare)] };
}

interface Applied {
  readonly ms: number;
  /** Requests that Airbyte received. */
  readonly calls: number;
}

async function applyOnce(form: Form, count: number, delayMs: number): Promise<Applied> {
  const airbyte = await startTemplates();
  if (delayMs > 0) airbyte.addFault({ delayMs });
  const place = await openTemplates(form, airbyte, count);
  try {
    const { ms } = await place.run("apply", "-auto-approve");
    return { ms, calls: airbyte.requests.length };
  } finally {
    place.remove();
    await airbyte.stop();
  }
}

async function applyFloor(floor: Floor, count: number): Promise<number> {
  const place = await openFloorTemplates(floor, count);
  const { ms } = await place.run("apply", "-auto-approve");
  place.remove();
  return ms;
}
