import { toObjectType } from "../../src/framework";
import { terraform } from "../../src/protocol/messages/codecs";
import { toDynamicValue, toPrivateBytes, toText, toValue } from "../../src/protocol/messages/values";
import { fakeEngine } from "../support/protocol/fake-engine";
import { memory, serving, stopServing } from "../support/protocol/served-engine";

const { ERROR } = terraform.Diagnostic.Severity;
jest.spyOn(process.stderr, "write").mockReturnValue(true);

afterEach(stopServing);

const type_name = "fake_lease";
const TYPE = toObjectType(fakeEngine().schema().ephemeralResources[type_name]!.attributes);
const LEASE = { name: "a", token: "t" };
const config = toDynamicValue({ name: "a", token: null }, TYPE);
const diagnostics = [{ severity: "error", summary: "No", detail: "Why", path: [{ attribute: "name" }] }] as const;
const told = [{ severity: ERROR, summary: "No", detail: "Why", attribute: { steps: [{ attribute_name: "name" }] } }];

test("validating asks the engine with plain values", async () => {
  const validateEphemeral = jest.fn(() => Promise.resolve({ diagnostics }));
  const client = await serving({ validateEphemeral });

  const answer = await client.call("ValidateEphemeralResourceConfig", { type_name, config });

  expect(validateEphemeral).toHaveBeenCalledWith("fake_lease", { name: "a", token: null });
  expect(answer.diagnostics).toMatchObject(told);
});

test("opening answers with a result, a time to renew it, and what to hand back", async () => {
  const renewAt = new Date("2030-01-01T00:00:00.250Z");
  const open = jest.fn(() => Promise.resolve({ result: LEASE, renewAt, private: { id: "l1" }, diagnostics: [] }));
  const client = await serving({ open });

  const answer = await client.call("OpenEphemeralResource", { type_name, config });

  expect(open).toHaveBeenCalledWith(
    expect.objectContaining({ type: "fake_lease", config: { name: "a", token: null } }),
  );
  expect(toValue(answer.result, TYPE)).toEqual(LEASE);
  expect(Number(answer.renew_at!.seconds)).toBe(Date.UTC(2030, 0, 1) / 1000);
  expect(answer.renew_at!.nanos).toBe(250_000_000);
  expect(toText(answer.private)).toBe('{"id":"l1"}');
});

test("what need not be renewed has no time for it", async () => {
  const client = await serving();

  const { renew_at = null } = await client.call("OpenEphemeralResource", { type_name, config });

  expect(renew_at).toBeNull();
});

test("renewing hands back what was remembered, and answers with the next time", async () => {
  const renewAt = new Date("2030-01-01T00:20:00Z");
  const renew = jest.fn(() => Promise.resolve({ renewAt, private: { id: "l2" }, diagnostics: [] }));
  const client = await serving({ renew });

  const answer = await client.call("RenewEphemeralResource", { type_name, private: memory });

  expect(renew).toHaveBeenCalledWith(expect.objectContaining({ type: "fake_lease", private: { salt: "s" } }));
  expect(Number(answer.renew_at!.seconds)).toBe(renewAt.getTime() / 1000);
  expect(toText(answer.private)).toBe('{"id":"l2"}');
});

test("closing hands back what was remembered, or nothing", async () => {
  const close = jest.fn(() => Promise.resolve({ diagnostics: [] }));
  const client = await serving({ close });

  await client.call("CloseEphemeralResource", { type_name, private: toPrivateBytes({ id: "l1" }) });
  await client.call("CloseEphemeralResource", { type_name });

  expect(close.mock.calls).toEqual([
    [expect.objectContaining({ type: "fake_lease", private: { id: "l1" } })],
    [expect.objectContaining({ private: {} })],
  ]);
});

test("errors of each call are diagnostics", async () => {
  const failed = { renewAt: null, private: {}, diagnostics };
  const client = await serving({
    open: () => Promise.resolve({ ...failed, result: null }),
    renew: () => Promise.resolve(failed),
    close: () => Promise.resolve({ diagnostics }),
  });

  const answers = [
    await client.call("OpenEphemeralResource", { type_name, config }),
    await client.call("RenewEphemeralResource", { type_name }),
    await client.call("CloseEphemeralResource", { type_name }),
  ];

  for (const answer of answers) expect(answer.diagnostics).toMatchObject(told);
});

test("a fault of ours is a diagnostic that says so", async () => {
  const client = await serving({ open: () => Promise.reject(new TypeError("oh")) });

  const [broken, missing] = [
    await client.call("OpenEphemeralResource", { type_name, config }),
    await client.call("OpenEphemeralResource", { type_name: "other", config }),
  ];

  expect(broken.diagnostics).toMatchObject([{ severity: ERROR, summary: "Bug in the provider" }]);
  expect(missing.diagnostics[0]!.detail).toContain(`this provider has no "other"`);
});

test("StopProvider aborts what is being opened, and closing goes on after it", async () => {
  const client = await serving({
    open: ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => resolve({ result: null, renewAt: null, private: {}, diagnostics }));
        void client.call("StopProvider", {});
      }),
    close: ({ signal }) => Promise.resolve({ diagnostics: signal.aborted ? diagnostics : [] }),
  });

  const opened = await client.call("OpenEphemeralResource", { type_name, config });
  const closed = await client.call("CloseEphemeralResource", { type_name });

  expect(opened.diagnostics).toMatchObject(told);
  expect(closed.diagnostics).toEqual([]);
});
