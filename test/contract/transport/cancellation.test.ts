import type { Clock } from "../../../src/api";
import type { FaultRule } from "../../../src/emulator";
import { clientOf, emulate, thrownBy } from "../../support/emulator/emulated-api";

const CREATE: FaultRule = { method: "POST", path: "/api/v1/integrations" };

/** An emulator whose delays the test ends. */
function holdingClock(): Clock & { readonly held: Promise<void>; readonly release: () => void } {
  let release = (): void => undefined;
  let reach = (): void => undefined;
  const end = new Promise<void>((resolve) => (release = resolve));
  const held = new Promise<void>((resolve) => (reach = resolve));
  return {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    sleep: () => {
      reach();
      return end;
    },
    held,
    release: () => release(),
  };
}

test("a create that is under way when the run is stopped still gives its object", async () => {
  const clock = holdingClock();
  const stop = new AbortController();
  const emulator = await emulate({ clock, faults: [{ ...CREATE, delayMs: 300 }] });
  const create = clientOf(emulator).templateTags.create("pro", { signal: stop.signal });

  await clock.held;
  stop.abort();
  clock.release();

  expect(await create).toMatchObject({ id: emulator.templateTags.list()[0]?.id, name: "pro" });
});

test("a write under way is waited for no longer than one request may take", async () => {
  const clock = holdingClock();
  const stop = new AbortController();
  const emulator = await emulate({ clock, faults: [{ ...CREATE, delayMs: 60_000 }] });
  const api = clientOf(emulator, { requestTimeoutSeconds: 2 });
  const create = thrownBy(api.templateTags.create("pro", { signal: stop.signal }));

  await clock.held;
  stop.abort();

  expect(await create).toMatchObject({ name: "AbortError", doubtful: true });
});

test("what was not sent yet is not sent any more", async () => {
  const clock = holdingClock();
  const stop = new AbortController();
  const emulator = await emulate({ clock, faults: [{ ...CREATE, delayMs: 300 }] });
  const api = clientOf(emulator);
  const create = (): Promise<unknown> =>
    api.connectionTemplates.create({ data_hosting_type: "airbyte_hosted" }, { signal: stop.signal });
  const first = create();
  // Equal creates wait for each other.
  const second = thrownBy(create());

  await clock.held;
  stop.abort();
  expect(await second).toMatchObject({ name: "AbortError", doubtful: false });
  clock.release();

  await first;
  expect(emulator.connectionTemplates.list()).toHaveLength(1);
});

test("a wait for the next try ends at once, and the write stays in doubt", async () => {
  const stop = new AbortController();
  const emulator = await emulate({ faults: [{ method: "PATCH", status: 503, body: "html" }] });
  const { id } = emulator.connectionTemplates.add({});
  const clock: Clock = {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    sleep: (_ms, signal) => {
      stop.abort();
      return Promise.reject(signal?.reason instanceof Error ? signal.reason : new Error("aborted"));
    },
  };
  const update = clientOf(emulator, { clock }).connectionTemplates.update(
    id,
    { destination_name: "x" },
    { signal: stop.signal },
  );

  expect(await thrownBy(update)).toMatchObject({ name: "AbortError", doubtful: true });
  expect(emulator.requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
});

test("a reader who leaves does not take the list from the others", async () => {
  const clock = holdingClock();
  const stop = new AbortController();
  const emulator = await emulate({ clock, faults: [{ method: "GET", delayMs: 300 }] });
  const { id } = emulator.templateTags.add({ name: "pro" });
  const api = clientOf(emulator);
  const leaving = thrownBy(api.templateTags.read({ id }, { signal: stop.signal }));
  const staying = api.templateTags.read({ id });

  await clock.held;
  stop.abort();
  expect(await leaving).toMatchObject({ name: "AbortError" });
  clock.release();

  expect(await staying).toMatchObject({ id });
});
