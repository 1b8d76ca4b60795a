import { z } from "zod";
import { attr, createEngine, type EphemeralResource, type PlainAttributes, type StateOf } from "../../../src/framework";
import { BrokenRule, terraform, UNKNOWN, type Core } from "../../support/core";
import { providing, Refusal, Shelf } from "../../support/framework/example-resource";

const attributes = {
  thing: attr.string.required({ description: "Thing.", check: z.string().min(1, "It must not be empty.") }),
  mode: attr.string.defaulted("read", { description: "Mode." }),
  region: attr.string.optionalComputed({ description: "Region." }),
  token: attr.string.computed({ description: "Token.", sensitive: true }),
};

type Lease = EphemeralResource<typeof attributes, Shelf>;

const SOON = new Date("2030-01-01T00:10:00.250Z");
const LATER = new Date("2030-01-01T00:20:00Z");

/** A core with an ephemeral lease, and the calls of it. */
function leasing(different: Partial<Lease> = {}, provider: object = {}): { core: Core; shelf: Shelf } {
  const shelf = new Shelf();
  const lease: Lease = {
    type: "thing_lease",
    description: "A lease.",
    attributes,
    open({ config: { thing, mode, region = "eu" }, api }) {
      api.calls.push(`open ${thing} to ${mode}`);
      const result = { thing: thing.toUpperCase(), mode, region, token: "t1" };
      return Promise.resolve({ result, renewAt: SOON, private: { id: "l1" } });
    },
    renew({ api, private: { id } }) {
      api.calls.push(`renew ${String(id)}`);
      return Promise.resolve({ renewAt: LATER, private: { id: "l2" } });
    },
    close({ api, private: { id } }) {
      api.calls.push(`close ${String(id)}`);
      return Promise.resolve();
    },
    ...different,
  };
  // The engine calls it with values of its own attributes only.
  const ephemeralResources = [lease as EphemeralResource<PlainAttributes, Shelf>];
  return { core: terraform(providing(shelf, [], { ephemeralResources, ...provider })), shelf };
}

const open = (core: Core, given: object = {}) => core.open("test_thing_lease", { thing: "a", ...given });

test("what the config gives comes back as given, defaults and answers beside it", async () => {
  const { result, renewAt, diagnostics } = await open(leasing().core);

  expect(result).toEqual({ thing: "a", mode: "read", region: "eu", token: "t1" });
  expect(renewAt).toEqual(SOON);
  expect(diagnostics).toEqual([]);
});

test("a lease is opened, renewed with what came before, and closed with what it was opened with", async () => {
  const { core, shelf } = leasing();

  const opened = await open(core, { mode: "write" });
  await opened.renew();
  const again = opened.renewAt;
  await opened.renew();
  await opened.close();

  expect(shelf.calls).toEqual(["open a to write", "renew l1", "renew l2", "close l1"]);
  expect(again).toEqual(LATER);
});

test("a renewal that says nothing keeps what was remembered, and is the last one", async () => {
  const renewals = [{ renewAt: LATER }, {}];
  const known: unknown[] = [];
  const renew: Lease["renew"] = ({ private: remembered }) => {
    known.push(remembered);
    return Promise.resolve(renewals.shift() ?? {});
  };
  const opened = await open(leasing({ renew }).core);

  await opened.renew();
  await opened.renew();

  expect(known).toEqual([{ id: "l1" }, { id: "l1" }]);
  expect(opened.renewAt).toBeNull();
});

test("one that has nothing to take back closes without a word", async () => {
  const result = { thing: "a", mode: "read", region: "eu", token: "t" };
  const opened = await open(leasing({ close: undefined, open: () => Promise.resolve({ result }) }).core);

  expect(opened.renewAt).toBeNull();
  expect(await opened.close()).toEqual([]);
});

test("its rules are asked before it is opened", async () => {
  const { core, shelf } = leasing({ validate: ({ report }) => report.error("Too much", "Give less.", "mode") });

  await expect(open(core, { thing: "" })).rejects.toThrow(
    "Invalid thing\nIt must not be empty.\n\nToo much\nGive less.",
  );
  expect(shelf.calls).toEqual([]);
});

test("validation leaves out what is not known yet", async () => {
  const seen: unknown[] = [];
  const { core } = leasing({ validate: ({ config }) => void seen.push(config) });

  await core.validate("test_thing_lease", { thing: UNKNOWN, mode: "read" });

  expect(seen).toEqual([{ mode: "read", region: null, token: null }]);
});

test.each([
  ["open", { open: () => Promise.reject(new Refusal("Taken.")) }],
  ["renew", { renew: () => Promise.reject(new Refusal("Taken.")) }],
  ["close", { close: () => Promise.reject(new Refusal("Taken.")) }],
])("a failure to %s says why", async (task, different) => {
  const { core } = leasing(different);

  const run = async () => {
    const opened = await open(core);
    await opened.renew();
    await opened.close();
  };

  await expect(run()).rejects.toThrow(`Cannot ${task} thing lease\nTaken.`);
});

test("one that is to be renewed and cannot be is a bug of ours", async () => {
  const opened = await open(leasing({ renew: undefined }).core);

  await expect(opened.renew()).rejects.toThrow("Cannot renew thing lease\nThis is a bug in the provider");
});

test("a result without one of its attributes is a bug of ours", async () => {
  const result = { thing: "a" } as StateOf<typeof attributes>; // what the compiler would refuse
  const { core } = leasing({ open: () => Promise.resolve({ result }) });

  await expect(open(core)).rejects.toThrow("Cannot open thing lease\nThis is a bug in the provider");
});

test("nothing is opened while the provider's own configuration is not known, and the error says what to do", async () => {
  const { core, shelf } = leasing({}, { configure: () => Promise.resolve(null) });

  await expect(open(core)).rejects.toThrow(/^Cannot open thing lease\n.*known only after apply.*-target/);
  expect(shelf.calls).toEqual([]);
});

test("what could not be opened leaves nothing to renew or to close", async () => {
  const lease = {
    type: "lease",
    description: "A lease.",
    attributes: {},
    open: () => Promise.reject(new Refusal("No.")),
  };
  const engine = createEngine(providing(new Shelf(), [], { ephemeralResources: [lease] }), () => undefined);
  await engine.configure({}, { terraformVersion: "1.11.4", writeOnlyAllowed: true });

  const { signal } = new AbortController();

  expect(await engine.open({ type: "test_lease", config: {}, signal })).toEqual({
    result: null,
    renewAt: null,
    private: {},
    diagnostics: [{ severity: "error", summary: "Cannot open lease", detail: "No." }],
  });
});

test("being stopped is told as such", async () => {
  const { core } = leasing({
    open: ({ signal }) => {
      core.stop();
      return Promise.reject(signal.reason as Error);
    },
  });

  await expect(open(core)).rejects.toThrow("Cannot open thing lease\nTerraform was interrupted before this was done");
});

describe("the core of these tests refuses what Terraform refuses", () => {
  test("an answer that is not known", async () => {
    const result = { thing: "a", mode: "read", region: "eu", token: UNKNOWN as unknown as string };
    const { core } = leasing({ open: () => Promise.resolve({ result }) });

    await expect(open(core)).rejects.toThrow(BrokenRule);
  });

  test("a time that is none", async () => {
    const { core } = leasing({ renew: () => Promise.resolve({ renewAt: new Date("soon") }) });
    const opened = await open(core);

    await expect(opened.renew()).rejects.toThrow(BrokenRule);
  });

  test("a config that is not known is never opened", async () => {
    const { core, shelf } = leasing();

    await expect(open(core, { thing: UNKNOWN })).rejects.toThrow("before all of it is known");
    expect(shelf.calls).toEqual([]);
  });
});
