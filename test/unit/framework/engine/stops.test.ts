import { createEngine } from "../../../../src/framework";
import { toConfig } from "../../../support/core/values";
import { catchErrors } from "../../../support/core/errors";
import { managedExample, providing, Shelf, thing } from "../../../support/framework/example-resource";

test("being stopped is neither the user's fault nor a bug", async () => {
  const { core, resource } = managedExample({
    create: ({ signal }) => {
      core.stop();
      return Promise.reject(signal.reason as Error);
    },
  });

  const error = await catchErrors(resource.apply({ name: "a" }));

  expect(error.message).toMatch(/^Cannot create thing "a"\nTerraform was interrupted before this was done/);
  expect(error.cause).toBeUndefined();
});

/** Whatever a client rejects with. */
const thrown = (error: unknown): Error => error as Error;

test.each<[what: string, error: Error, told: RegExp]>([
  [
    "by the platform's name of it",
    Object.assign(new Error("gone"), { name: "AbortError" }),
    /was interrupted before this was done/,
  ],
  [
    "by a client's name of it",
    Object.assign(new Error("gone"), { name: "CanceledError" }),
    /was interrupted before this was done/,
  ],
  ["with a reason that is no error", thrown("enough"), /was interrupted before this was done/],
  ["and something else failed", new TypeError("x"), /^This is a bug/],
  ["and something failed that is no error", thrown({ name: "AbortError" }), /^This is a bug/],
  [
    "and a write may be done",
    Object.assign(new Error("gone"), { name: "AbortError", doubtful: true }),
    /before the answer arrived/,
  ],
  [
    "and no write is in doubt",
    Object.assign(new Error("gone"), { name: "AbortError", doubtful: "no" }),
    /before this was done/,
  ],
])("being stopped %s", async (_what, error, told) => {
  const stop = new AbortController();
  const engine = createEngine(
    providing(new Shelf(), [
      thing({
        import: () => {
          stop.abort("enough");
          return Promise.reject(error);
        },
      }),
    ]),
    () => undefined,
  );
  await engine.configure({}, CLIENT);

  const request = { type: "test_thing", id: "id1", identity: null, signal: stop.signal };

  expect((await engine.import(request)).diagnostics).toMatchObject([
    { summary: "Cannot import thing", detail: expect.stringMatching(told) },
  ]);
});

test("an abort of something else than the run is a bug", async () => {
  const { resource } = managedExample({
    create: () => Promise.reject(Object.assign(new Error("gone"), { name: "AbortError" })),
  });

  expect((await catchErrors(resource.apply({ name: "a" }))).message).toContain("This is a bug in the provider");
});

test.each([
  [false, "Run the command again to do the rest."],
  [true, "It may have been done nevertheless: check in Airbyte before you run the command again."],
])("a stop says what to do next, where a write is in doubt: %s", async (doubtful, advice) => {
  const stop = new AbortController();
  const error = Object.assign(new Error("gone"), { name: "AbortError", doubtful });
  const provider = providing(new Shelf(), [], {
    configure: ({ signal }: { readonly signal: AbortSignal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(error))),
  });
  const configured = createEngine(provider, () => undefined).configure(toConfig({}, {}), CLIENT, stop.signal);

  stop.abort();

  const { diagnostics } = await configured;
  expect(diagnostics).toMatchObject([{ severity: "error", summary: "Cannot configure the provider" }]);
  expect(diagnostics[0]!.detail).toMatch(/^Terraform was interrupted before .*\. /);
  expect(diagnostics[0]!.detail).toContain(advice);
});

const CLIENT = { terraformVersion: "1.11.4", writeOnlyAllowed: true };
