import {
  fingerprint,
  listSecretPaths,
  mergeSecrets,
  newSalt,
  reconcile,
  sameConfig,
} from "../../../src/provider/settings/values";
import { isUnknown, type Config } from "../../../src/framework";
import { listConflicts } from "../../../src/rules";
import { toRow, type Report, type Row } from "../report/row";
import { median } from "../measuring/turns";

const RUNS = 51;
const LEAVES = 2000;
const OBJECTS = 300;

/** Work of a plan on one config of 2,000 leaves, compared with writing and reading it as JSON; and 300 fingerprints. */
export async function config(): Promise<Report> {
  const { declared, remote, secrets } = toDocuments();
  const secretPaths = listSecretPaths(secrets);
  const sent = structuredClone(mergeSecrets(declared, secrets));
  const read: number[] = [];
  const plan: number[] = [];
  const json: number[] = [];
  // In turns, so that a machine that slows down slows all.
  for (let run = 0; run < RUNS; run += 1) {
    json.push(timed(() => JSON.parse(JSON.stringify(remote))));
    read.push(timed(() => reconcile({ declared, remote, secretPaths })));
    plan.push(
      timed(() => [listConflicts(declared, secrets, isUnknown), sameConfig(sent, mergeSecrets(declared, secrets))]),
    );
  }
  const baseline = { runs: RUNS, baseline: "JSON.parse(JSON.stringify())", baselineMedian: median(json) };
  return {
    rows: [
      toRow({ what: "config of 2,000 leaves: reconcile", median: median(read), atMost: 10, ...baseline }),
      toRow({
        what: "config of 2,000 leaves: conflicts, merge, compare",
        median: median(plan),
        atMost: 10,
        ...baseline,
      }),
      await fingerprints(secrets),
    ],
  };
}

/** Of one object at a time: the ratio tells what the thread pool saves. */
async function fingerprints(secrets: Config): Promise<Row> {
  const salts = Array.from({ length: OBJECTS }, newSalt);
  const apart = performance.now();
  for (const salt of salts) await fingerprint(secrets, salt);
  const together = performance.now();
  await Promise.all(salts.map((salt) => fingerprint(secrets, salt)));
  return toRow({
    what: `secrets of ${OBJECTS} objects: fingerprints together`,
    runs: 1,
    median: performance.now() - together,
    baseline: "one after another",
    baselineMedian: together - apart,
    atMost: 1,
  });
}

/** Objects in lists in objects; the server orders keys anew, adds one in ten and masks one in ten. */
function toDocuments(): { readonly declared: Config; readonly remote: Config; readonly secrets: Config } {
  const streams = Array.from({ length: LEAVES / 10 }, (_, index) => ({
    ...Object.fromEntries(Array.from({ length: 8 }, (_, key) => [`setting_${key}`, `value ${index} of ${key}`])),
    limit: index,
    nested: { enabled: index % 2 === 0 },
  }));
  return {
    declared: { streams },
    remote: {
      streams: streams.map((stream) => ({
        ...Object.fromEntries(Object.entries(stream).reverse()),
        default: 5,
        password: "**********",
      })),
    },
    secrets: { streams: streams.map((_, index) => ({ password: `secret ${index}` })) },
  };
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
