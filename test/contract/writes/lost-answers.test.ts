import { ApiError, LostAnswer } from "../../../src/api";
import type { FaultRule } from "../../../src/emulator";
import { start, thrownBy } from "../../support/emulator/emulated-api";
import { A_CREATE, connection, tags } from "../../support/emulator/creations";
import { S3, STRIPE } from "../../support/specs/connector-ids";

test("what was there before is never taken for the lost one", async () => {
  const { emulator, api } = await start();
  const old = emulator.connectionTemplates.add({ destination_name: "lake", destination_definition_id: S3 });
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });

  const { id } = await connection.create(api);

  expect(id).not.toBe(old.id);
  expect(emulator.connectionTemplates.list()).toHaveLength(2);
});

test("a lost answer to a name in use ends as a name in use", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro" });
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });

  expect(await thrownBy(tags.create(api))).toMatchObject({ kind: "already-exists", status: 409 });
});

test.each([303, 307])(
  "a create that is answered by a redirect (%s) to another host is found if it was done",
  async (status) => {
    const { emulator, api } = await start();
    const headers = { Location: "https://elsewhere.example/" };
    emulator.addFault({ ...A_CREATE, times: 1, status, headers, work: "done" });

    const { id } = await connection.create(api);

    expect(emulator.connectionTemplates.list()).toMatchObject([{ id }]);
  },
);

test("several that may be the lost one are all named, and none is taken", async () => {
  const { emulator, api } = await start();
  await connection.create(api);
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });
  const other = emulator.connectionTemplates.add({ destination_name: "lake", destination_definition_id: S3 });

  const error = await thrownBy(connection.create(api));

  const others = emulator.connectionTemplates.list().slice(1);
  expect(error).toBeInstanceOf(LostAnswer);
  expect(error).toMatchObject({ candidates: others.map(({ id }) => id) });
  expect(String(error)).toContain(`it may have created any of 2 objects: ${other.id}, `);
});

test("equal creates at the same time do not take each other's object", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, times: 2, drop: "after" });

  const made = await Promise.all([1, 2, 3].map(() => connection.create(api)));

  expect(new Set(made.map(({ id }) => id)).size).toBe(3);
  expect(emulator.connectionTemplates.list()).toHaveLength(3);
});

test("a copy without a name is told from what else was made meanwhile by its connector", async () => {
  const { emulator, api } = await start();
  const original = emulator.sourceTemplates.add({
    source_definition_id: STRIPE,
    organization_id: null,
    name: "Stripe",
  });
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });

  const [copy] = await Promise.all([
    api.sourceTemplates.create({ original_source_template_id: original.id }),
    api.sourceTemplates.create({ actor_definition_id: STRIPE, name: "Ours", partial_default_config: {} }),
  ]);

  expect(copy).toMatchObject({ name: "Stripe", source_definition_id: STRIPE });
  expect(emulator.sourceTemplates.list()).toHaveLength(3);
});

test("a server that answers a duplicate with the old tag does not make it ours", async () => {
  const { emulator, api } = await start({ switches: { duplicateTag: "existing" } });
  emulator.templateTags.add({ name: "pro" });

  const error = await thrownBy(api.templateTags.create("pro"));

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ kind: "already-exists", fields: ["name"] });
});

test("an error of the server itself is told as it is when nothing was made", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ ...A_CREATE, status: 500, body: { message: "boom", errors: [] } });

  expect(await thrownBy(tags.create(api))).toMatchObject({ status: 500, reason: "boom" });
});

const NO_LIST: FaultRule = { method: "GET", path: /tags$/, body: { items: [] } };

test("a create goes on where the list of what exists cannot be read", async () => {
  const { emulator, api } = await start();
  emulator.addFault(NO_LIST);

  await tags.create(api);

  expect(emulator.templateTags.list()).toHaveLength(1);
});

test("without knowing what was there, a lost answer stays in doubt", async () => {
  const { emulator, api } = await start();
  emulator.addFault(NO_LIST);
  emulator.addFault({ ...A_CREATE, times: 1, drop: "after" });

  expect(await thrownBy(tags.create(api))).toBeInstanceOf(LostAnswer);
  expect(emulator.templateTags.list()).toHaveLength(1);
});

test("fifty creates look at what is there once", async () => {
  const { emulator, api } = await start();

  await Promise.all(Array.from({ length: 50 }, (_, index) => api.templateTags.create(`tag-${index}`)));

  expect(emulator.requests.filter(({ method }) => method === "GET")).toHaveLength(1);
  expect(emulator.templateTags.list()).toHaveLength(50);
});
