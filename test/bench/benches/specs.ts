import { compileSpec, parseLock } from "../../../src/specs";
import { SPEC_LOCK } from "../../support/specs/spec-lock";
import { toRow, type Report } from "../report/row";

const RUNS = 201;
const PROMISED_MS = 5;

/** The check of one template against its connector's spec, once that is compiled. */
export function specs(): Promise<Report> {
  const { connectors } = parseLock(SPEC_LOCK);
  const checker = compileSpec(connectors["destination-s3"]!.spec);
  const config = { s3_bucket_name: "bucket", s3_bucket_region: "eu-west-1" };
  const secrets = { access_key_id: "key-id", secret_access_key: "long-enough" };
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const from = performance.now();
    checker.check({ config, secrets, mode: "complete" });
    if (run > 0) times.push(performance.now() - from); // the first run compiles
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)]!;
  const row = toRow({
    what: "settings of one template against their spec",
    runs: RUNS,
    median,
    baseline: "what we promise",
    baselineMedian: PROMISED_MS,
    atMost: 1,
  });
  return Promise.resolve({ rows: [row] });
}
