import { connectable } from "../../support/emulator/connectable-source";

test("of checks, the last thousand are kept", async () => {
  const { emulator, api, body } = await connectable();
  const { id } = await api.sources.create(body);
  for (let count = 0; count < 1000; count += 1) emulator.sourceChecks.add({ error_message: `${count}` });

  const check = await api.sources.check(id);

  expect(check).toMatchObject({ status: "succeeded" });
  expect(emulator.sourceChecks.list()).toHaveLength(1000);
  expect(emulator.sourceChecks.list()[0]).toMatchObject({ error_message: "1" });
});

test.each(["source", "workspace"])("the streams that were chosen go with their %s", async (kind) => {
  const { emulator, api, body } = await connectable();
  const { id } = await api.sources.create(body);
  emulator.streamChoices.add({ id, streams: [{ stream_name: "users" }] });

  if (kind === "source") emulator.sources.remove(id);
  else emulator.workspaces.remove(body.workspace_id);

  expect(emulator.streamChoices.list()).toEqual([]);
});
