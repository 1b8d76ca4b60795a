import { LostAnswer } from "../../../src/api";
import { JumpingClock } from "../../support/api/fake-network";
import { all, clientOf, emulate, start, thrownBy } from "../../support/emulator/emulated-api";
import { asked } from "../../support/emulator/workspace-requests";

test.each(["404", "tombstone"] as const)(
  "a deleted workspace is gone with its sources: %s",
  async (deletedWorkspace) => {
    const { emulator, api } = await start({ switches: { deletedWorkspace } });
    const { id } = emulator.workspaces.add({ name: "acme" });
    emulator.sources.add({ workspace_id: id });
    const kept = emulator.sources.add({ workspace_id: emulator.workspaces.list()[0]?.id ?? "" });

    await api.workspaces.delete(id);
    await api.workspaces.delete(id);

    expect(await api.workspaces.find(id)).toBeNull();
    expect(await api.workspaces.read(id)).toBeNull();
    expect(await thrownBy(api.workspaces.get(id))).toMatchObject({ kind: "not-found" });
    expect((await all(api.workspaces.list())).map(({ name }) => name)).toEqual(["default"]);
    expect(await api.workspaces.stats()).toEqual({ active_count: 1, inactive_count: 0, total_count: 1 });
    expect(emulator.sources.list()).toEqual([kept]);
    expect((await api.workspaces.create({ name: "acme" })).id).not.toBe(id);
  },
);

test("a deletion that outlasts the gateway is waited for", async () => {
  const clock = new JumpingClock();
  const emulator = await emulate({ faults: [{ method: "DELETE", status: 504, work: "done", body: "html" }] });
  const { id } = emulator.workspaces.add({ name: "acme" });

  await clientOf(emulator, { clock }).workspaces.delete(id);

  expect(asked(emulator)).toEqual([`DELETE /${id}`, `GET /${id}`]);
  expect(clock.sleeps).toEqual([1000]);
});

test("a deletion that was never begun is sent again after a few looks", async () => {
  const emulator = await emulate({ faults: [{ method: "DELETE", status: 503, times: 1 }] });
  const { id } = emulator.workspaces.add({ name: "acme" });

  await clientOf(emulator, { clock: new JumpingClock() }).workspaces.delete(id);

  expect(emulator.workspaces.find(id)).toBeNull();
  expect(asked(emulator)).toEqual([`DELETE /${id}`, ...Array<string>(3).fill(`GET /${id}`), `DELETE /${id}`]);
});

test("a deletion that does not end is given up, and may yet go on", async () => {
  const clock = new JumpingClock();
  const emulator = await emulate({ faults: [{ method: "DELETE", drop: "before" }] });
  const { id } = emulator.workspaces.add({ name: "acme" });

  const error = await thrownBy(clientOf(emulator, { clock }).workspaces.delete(id));

  expect(error).toBeInstanceOf(LostAnswer);
  expect(error).toMatchObject({ doubtful: true });
  expect(String(error)).toContain(
    "still exists a minute later. The deletion may still be in progress: check again in a few minutes.",
  );
  expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(60_000);
});

test("a deletion that is refused is not waited for", async () => {
  const clock = new JumpingClock();
  const emulator = await emulate({ faults: [{ method: "DELETE", status: 403 }] });
  const { id } = emulator.workspaces.add({ name: "acme" });

  expect(await thrownBy(clientOf(emulator, { clock }).workspaces.delete(id))).toMatchObject({ kind: "forbidden" });
  expect(clock.sleeps).toEqual([]);
});

test("waiting for a deletion ends when the run is stopped", async () => {
  const stop = new AbortController();
  const emulator = await emulate({ faults: [{ method: "DELETE", status: 504, body: "html" }] });
  const { id } = emulator.workspaces.add({ name: "acme" });
  const clock = {
    now: () => 0,
    elapsed: () => 0,
    sleep: () => {
      stop.abort();
      return Promise.reject(new Error("aborted"));
    },
  };

  const error = await thrownBy(clientOf(emulator, { clock }).workspaces.delete(id, { signal: stop.signal }));

  expect(error).toMatchObject({ name: "AbortError" });
  expect(String(error)).toContain(`DELETE /api/v1/workspaces/${id}`);
});
