import {
  compileSpec,
  diffSpecs,
  listSecretPaths,
  LockError,
  parseLock,
  toDefaults,
  toLockText,
  toTypes,
} from "../../../src/specs";
import { jsonMutations } from "../../support/fuzz/odd-json";
import fc from "../../support/properties";
import { LIGHTHOUSE, RIGHT } from "../../support/specs/example-spec";

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

jest.setTimeout(60_000 + RUNS * 60);

const CONNECTOR = { id: "a", kind: "source", name: "Lighthouse", hash: "0" };

test("whatever a spec says, settings are judged by it, or the lock that holds it is refused", () => {
  const odd = fc.tuple(
    jsonMutations,
    jsonMutations,
    jsonMutations,
    fc.constantFrom("partial" as const, "complete" as const),
  );
  fc.assert(
    fc.property(odd, ([spec, config, secrets, mode]) => {
      const text = `{"version":1,"connectors":{"source-lighthouse":${JSON.stringify(CONNECTOR).replace("}", `,"spec":${spec(LIGHTHOUSE)}}`)}}}`;
      const lock = orRefused(() => parseLock(text));
      const locked = lock?.connectors["source-lighthouse"];
      if (!lock || !locked) return;
      const before = process.cpuUsage();

      compileSpec(locked.spec).check({ ...RIGHT, mode });
      compileSpec(locked.spec).check({
        config: parse(config(RIGHT.config)),
        secrets: parse(secrets(RIGHT.secrets)),
        mode,
      });
      toTypes(lock);
      toLockText(lock);
      toDefaults(locked.spec);
      listSecretPaths(locked.spec);
      diffSpecs(LIGHTHOUSE, locked.spec);
      diffSpecs(locked.spec, LIGHTHOUSE);

      // A spec that contains itself may take a second before it is given up.
      expect(process.cpuUsage(before).user).toBeLessThan(2_500_000);
    }),
    { numRuns: Math.ceil(RUNS * 0.03) },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty("polluted");
});

function orRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof LockError) return null;
    throw error;
  }
}

/** Settings come from Terraform and from programs, where values are no deeper than this. */
function parse(text: string): unknown {
  return text.includes("[".repeat(500)) || text.includes('{"a":{"a":{"a":'.repeat(100)) ? {} : JSON.parse(text);
}
