import { isDeepStrictEqual } from "node:util";
import fc from "../../support/properties";
import { bareProvider } from "../../support/provider/bare-provider";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { subjects, type Given } from "../../support/provider/subjects";

jest.setTimeout(60_000);
afterEach(stopEmulated);

const { resources } = bareProvider;

test.each(resources.map(({ type, attributes }) => [type, attributes] as const))(
  "a changed attribute of a %s shows in the plan with what hangs on it, and nothing else does",
  async (type, attributes) => {
    const names = Object.keys(attributes);
    const settable = names.filter((name) => attributes[name]!.mode !== "computed");
    const isLeftToApi = (name: string) => /computed/i.test(attributes[name]!.mode);
    const hangsOn = (name: string) => (other: string) => attributes[other]!.movedBy?.includes(name) === true;
    const step = fc.record({ name: fc.constantFrom(...settable), choice: fc.nat({ max: 2 }) });

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const { core, airbyte } = await emulatedCore();
        for (const name of ["free", "pro"]) airbyte.templateTags.add({ name });
        const { first, changes } = subjects[type]!(airbyte);
        const resource = core.resource(`airbyteembedded_${type}`);
        let config: Given = first;
        await resource.apply(config);

        for (const { name, choice } of steps) {
          const value = changes[name]![choice % changes[name]!.length];
          const next = { ...config, [name]: value };
          const { action, changed, drift } = await resource.plan(next);

          const allowed = [name, ...names.filter(action === "replace" ? isLeftToApi : hangsOn(name))];
          expect({ drift, changed: changed.filter((other) => !allowed.includes(other)) }).toEqual({
            drift: [],
            changed: [],
          });
          const isShown = value !== undefined && attributes[name]!.mode !== "writeOnly";
          const isNew = !isDeepStrictEqual(value, config[name]) && !isDeepStrictEqual(value, resource.state()![name]);
          if (isShown && isNew) expect(changed).toContain(name);
          // A protected object would refuse the replacement that a later step may plan.
          if (action === "replace" || name === "deletion_protection") continue;
          await resource.apply(next, { settles: false });
          config = next;
        }
        await stopEmulated();
      }),
      { numRuns: 6 },
    );
  },
);
