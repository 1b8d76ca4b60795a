import { toFloor, type Floor } from "../subjects/floor";
import { listForms, type Form } from "../subjects/forms";
import type { BenchOptions, Report } from "../report/row";
import type { Place } from "../measuring/place";
import { limitsFor, measureForms, toFormRow, type Taken } from "../measuring/comparison";
import { startStateStore } from "../subjects/state-store";
import { openFloorTemplates, openTemplates, startTemplates } from "../subjects/templates";

const LATENCY_MS = 20;
/** Terraform's default. */
const PARALLELISM = 10;

/**
 * The creation of many templates with two tags. First as a deploy does it, with remote state and at an API that takes its time:
 * against the waits for the API alone, which no provider can come near, and against them and what Terraform takes for as many objects
 * of a provider that does nothing. Then with a state file, which Terraform writes as a whole after each object.
 */
export async function apply({ short, floor: mirror }: BenchOptions): Promise<Report> {
  const count = short ? 50 : 1000;
  const floor = toFloor(mirror);
  const forms = listForms();
  const what = `apply of ${count.toLocaleString("en")} templates with 2 tags`;
  const padding = await measurePadding(floor, forms[0]);

  const remote = `${what} at ${LATENCY_MS} ms, remote state`;
  process.stderr.write(`  ${remote} …\n`);
  const bare = await applyFloorToRemoteState(floor, count, padding);
  const slow: { node: Applied[]; standalone?: Applied[] } = { node: [] };
  for (const form of forms) (slow[form.name] ??= []).push(await applyToRemoteState(form, count));
  const waits = slow.node.map(({ calls }) => (calls * LATENCY_MS) / PARALLELISM);
  const toTimes = (all: readonly Applied[]): number[] => all.map(({ ms }) => ms);
  const against = (baseline: readonly number[]): Taken => ({
    floor: baseline,
    node: toTimes(slow.node),
    ...(slow.standalone && { standalone: toTimes(slow.standalone) }),
  });
  // A short run is mostly the start of Terraform.
  const limits = short ? {} : limitsFor(floor, { node: 1.15, standalone: 1.15 });

  process.stderr.write(`  ${what}, state in a file …\n`);
  const filed = await measureForms(
    { runs: 1, warming: 0 },
    forms,
    async () => (await applyFloor(floor, count, padding)).ms,
    async (form) => (await applyToFile(form, count)).ms,
  );
  return {
    rows: [
      toFormRow({ what: remote, baseline: `calls × latency / ${PARALLELISM}` }, against(waits)),
      toFormRow({ what: remote, baseline: `that, and ${floor.name}` }, against(waits.map((ms) => ms + bare)), limits),
      toFormRow({ what: `${what}, state in a file`, baseline: `${floor.name}, as large a state` }, filed),
    ],
  };
}

interface Applied {
  readonly ms: number;
  /** Requests that Airbyte received. */
  readonly calls: number;
}

interface Filed {
  readonly ms: number;
  /** What each object takes of the state, in bytes. */
  readonly stateBytes: number;
}

async function applyToRemoteState(form: Form, count: number): Promise<Applied> {
  const [airbyte, store] = await Promise.all([startTemplates(), startStateStore()]);
  airbyte.addFault({ delayMs: LATENCY_MS });
  const place = await openTemplates(form, airbyte, count, { terraform: { backend: store.backend } });
  try {
    const { ms } = await place.run("apply", "-auto-approve");
    return { ms, calls: airbyte.requests.length };
  } finally {
    place.remove();
    await Promise.all([airbyte.stop(), store.stop()]);
  }
}

async function applyFloorToRemoteState(floor: Floor, count: number, padding: number): Promise<number> {
  const store = await startStateStore();
  const place = await openFloorTemplates(floor, count, { padding, terraform: { backend: store.backend } });
  try {
    return (await place.run("apply", "-auto-approve")).ms;
  } finally {
    place.remove();
    await store.stop();
  }
}

async function applyToFile(form: Form, count: number): Promise<Filed> {
  const airbyte = await startTemplates();
  const place = await openTemplates(form, airbyte, count);
  try {
    return await timeApply(place, count);
  } finally {
    await airbyte.stop();
  }
}

async function applyFloor(floor: Floor, count: number, padding: number): Promise<Filed> {
  return timeApply(await openFloorTemplates(floor, count, { padding }), count);
}

/**
 * Bytes that an object of the floor lacks to be as large as ours. Terraform writes the whole state after each object, so that
 * the size of an object is most of the time of a large apply, whatever its provider does.
 */
async function measurePadding(floor: Floor, form: Form): Promise<number> {
  const count = 50;
  const [ours, bare] = [await applyToFile(form, count), await applyFloor(floor, count, 0)];
  return Math.max(0, Math.round(ours.stateBytes - bare.stateBytes));
}

async function timeApply(place: Place, count: number): Promise<Filed> {
  try {
    const { ms } = await place.run("apply", "-auto-approve");
    return { ms, stateBytes: Buffer.byteLength(place.read("terraform.tfstate")) / count };
  } finally {
    place.remove();
  }
}
