import fc from "../../../support/properties";
import type { Attribute } from "../../../../src/framework";
import { benchOf, scenario } from "../../../support/framework/resource-scenarios";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 150);

test("whatever is applied has an empty plan, and so has every change to it", async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ attributes, first, second }) => {
      const { core } = benchOf(attributes);

      // Each apply ends with a plan that has to be empty.
      await core.apply(first);
      await core.apply(second);
      await core.apply(second);
    }),
    { numRuns: RUNS },
  );
});

test("drift shows exactly what was changed elsewhere, and an apply takes it back", async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ attributes, first, second }) => {
      const { core, things } = benchOf(attributes);
      await core.apply(second);
      const there = core.state()!;
      await core.apply(first);
      const here = core.state()!;
      const names = Object.keys(attributes).filter((name) => name.startsWith("p") && there[name] !== null);
      for (const made of things.values()) for (const name of names) made[name] = there[name];

      const { drift } = await core.plan(first);

      expect(drift.every((name) => names.includes(name))).toBe(true);
      expect(drift).toEqual(names.filter((name) => !isSame(attributes[name]!, here[name], there[name])));
      await core.apply(first);
    }),
    { numRuns: RUNS },
  );
});

test("a configuration that is generated for what is there changes nothing, here or where it is imported", async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ attributes, first }) => {
      const { core, other, things } = benchOf(attributes);
      await core.apply(first);
      const [id] = things.keys();
      await other.import(id!);

      const generated = await core.generateConfig();

      // A plan validates first.
      expect(await core.plan(generated)).toMatchObject({ action: "no-op" });
      expect(await other.plan(await other.generateConfig())).toMatchObject({ action: "no-op" });
    }),
    { numRuns: RUNS },
  );
});

function isSame({ shape: inner }: Attribute, a: unknown, b: unknown): boolean {
  const set = "type" in inner && inner.type[0] === "set";
  const order = (value: unknown) => (set && Array.isArray(value) ? [...new Set(value as string[])].sort() : value);
  return JSON.stringify(sorted(order(a))) === JSON.stringify(sorted(order(b)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === "string") return value.normalize();
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? 0 : value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key.normalize(), sorted(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
