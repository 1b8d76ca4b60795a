import { join } from "node:path";
import { encodeJson, isRecord, toPlain, type Value } from "../../../src/cty";
import { createEngine, toObjectType } from "../../../src/framework";
import { bareProvider as provider } from "../../support/provider/bare-provider";
import { listIncompatibilities, readGoldens, toGolden, writeGolden } from "../../support/framework/golden-schemas";

const ignore = () => undefined;
const engine = createEngine(provider, ignore);
const schema = engine.schema();

describe.each(provider.resources)("state of $type", ({ type: short, version: current = 0 }) => {
  const type = `${provider.name}_${short}`;
  const folder = join(__dirname, "..", "..", "golden", short);
  if (process.env.UPDATE_GOLDEN) writeGolden(folder, current, toGolden(schema, type));
  const goldens = readGoldens(folder);
  const latest = goldens.get(current);

  test("has a golden file of every version that there was (UPDATE_GOLDEN=1 writes the one of today, if it is missing)", () => {
    expect([...goldens.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: current + 1 }, (_, index) => index));
  });

  test("has the attributes that this version was released with; to change or drop one, raise the version", () => {
    const now = toGolden(schema, type);

    expect(listIncompatibilities(latest!.type, now.type)).toEqual([]);
    if (latest!.identity && latest!.identity.version === now.identity?.version)
      expect(listIncompatibilities(latest!.identity.type, now.identity.type)).toEqual([]);
  });

  test("that this version wrote loses nothing by being read", async () => {
    const read = await engine.upgradeState(type, current, JSON.stringify(latest!.state));

    expect(read.diagnostics).toEqual([]);
    const written = encodeJson(read.state, toObjectType(schema.resources[type]!.attributes));
    expect(JSON.parse(written)).toMatchObject(latest!.state);
  });

  test("that any version wrote is read as today's version writes it", async () => {
    const today = await engine.upgradeState(type, current, JSON.stringify(latest!.state));
    for (const [version, { state }] of goldens) {
      const upgraded = await engine.upgradeState(type, version, JSON.stringify(state));

      expect(upgraded.diagnostics).toEqual([]);
      expect(told(upgraded.state)).toEqual(pick(told(today.state), told(upgraded.state)));
      expect(told(upgraded.state)).not.toEqual({});
    }
  });

  test("keeps its identity", async () => {
    for (const { identity } of goldens.values()) {
      if (!identity) continue;

      const upgraded = await engine.upgradeIdentity(type, identity.version, JSON.stringify(identity.value));

      expect(upgraded.diagnostics).toEqual([]);
      expect(told(upgraded.identity)).not.toEqual({});
    }
  });
});

/** The known attributes of a state. Attributes that an older version did not have are null until the next read. */
function told(state: Value): Readonly<Record<string, unknown>> {
  const entries = isRecord(state) ? Object.entries(state) : [];
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null).map(([name, value]) => [name, toPlain(value)]),
  );
}

function pick(all: Readonly<Record<string, unknown>>, like: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in like));
}
