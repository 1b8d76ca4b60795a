import { UnexpectedAnswer } from "../../../src/api";
import { JumpingClock } from "../../support/api/fake-network";
import { clientOf, thrownBy } from "../../support/emulator/emulated-api";
import { connectable, SECRET } from "../../support/emulator/connectable-source";
import { post } from "../../support/api/raw-request";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

test("a check tells each of its states once, and asks more and more seldom", async () => {
  const clock = new JumpingClock();
  const { emulator, body } = await connectable();
  const api = clientOf(emulator, { clock });
  const { id } = await api.sources.create({ ...body, source_config: { host: "db.invalid", password: SECRET } });
  const states: string[] = [];

  const check = await api.sources.check(id, { onStatus: (state) => states.push(state) });

  expect(check).toEqual({ status: "failed", message: "Could not connect to db.invalid: the host was not found." });
  expect(states).toEqual(["pending", "running", "failed"]);
  expect(clock.sleeps).toEqual([1000, 1500]);
});

test("a check that goes on for five minutes is an error that says so", async () => {
  const clock = new JumpingClock();
  const { emulator, body } = await connectable();
  const api = clientOf(emulator, { clock });
  const { id } = await api.sources.create(body);
  emulator.addFault({ path: /\/status$/, body: { id: UNKNOWN, status: "running" } });

  const error = await thrownBy(api.sources.check(id));

  expect(String(error)).toContain(`The check of source ${id} has not finished after 5 minutes.`);
});

test("a check may be stopped", async () => {
  const stop = new AbortController();
  const { api, body } = await connectable();
  const { id } = await api.sources.create(body);

  const error = await thrownBy(api.sources.check(id, { signal: stop.signal, onStatus: () => stop.abort() }));

  expect(error).toMatchObject({ name: "AbortError" });
});

test.each([
  [{ enhanced_error_message: "The password is wrong.", error_message: "28P01" }, "The password is wrong."],
  [{ error_message: "28P01", failure_reason: { type: "config" } }, "28P01"],
  [{ enhanced_error_message: " ", failure_reason: "no route" }, "no route"],
  [{ failure_reason: { type: "config" } }, null],
])("of what a failed check says, the most readable is told: %j", async (said, message) => {
  const { emulator, api, body } = await connectable();
  const { id } = await api.sources.create(body);
  emulator.addFault({ path: /\/status$/, body: { id: UNKNOWN, status: "failed", ...said } });

  expect(await api.sources.check(id)).toEqual({ status: "failed", message });
});

test("a state of a check that nobody knows is an error, and no end", async () => {
  const { emulator, api, body } = await connectable();
  const { id } = await api.sources.create(body);
  emulator.addFault({ path: /\/status$/, body: { id: UNKNOWN, status: "paused" } });

  expect(await thrownBy(api.sources.check(id))).toBeInstanceOf(UnexpectedAnswer);
});

test("new settings can be checked before there is a source", async () => {
  const { emulator, body } = await connectable();
  const started = await post(emulator, "/api/v1/integrations/sources/check", body);
  const { id } = (await started.json()) as { id: string };
  const states: unknown[] = [];

  for (let read = 0; read < 3; read += 1) {
    const answer = await post(emulator, `/api/v1/integrations/sources/check/${id}/status`, undefined, "GET");
    states.push(((await answer.json()) as { status: string }).status);
  }

  expect(states).toEqual(["pending", "running", "succeeded"]);
  expect(emulator.sources.list()).toEqual([]);
});
