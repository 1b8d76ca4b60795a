import { ApiError, UnexpectedAnswer } from "../../../src/api";
import { all, clientOf, emulate, start, thrownBy } from "../../support/emulator/emulated-api";
import { POSTGRES } from "../../support/specs/connector-ids";

test("a new tag is found by id and by name", async () => {
  const { emulator, api } = await start();

  const created = await api.templateTags.create("pro");

  expect(created).toMatchObject({ name: "pro", organization_id: emulator.organizationId });
  expect(created.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  expect(await api.templateTags.find({ id: created.id })).toEqual(created);
  expect(await api.templateTags.find({ name: "pro" })).toEqual(created);
  expect(await all(api.templateTags.list())).toEqual([created]);
});

test("a tag renamed in the web app is found by its id, whatever its name says", async () => {
  const { emulator, api } = await start();
  const tag = await api.templateTags.create("pro");
  emulator.templateTags.update(tag.id, { name: "professional" });
  emulator.templateTags.add({ name: "pro" });

  expect(await api.templateTags.find({ id: tag.id, name: "pro" })).toMatchObject({ id: tag.id, name: "professional" });
});

test("a tag that is not there is null", async () => {
  const { api } = await start();

  expect(await api.templateTags.find({ id: "x", name: "y" })).toBeNull();
});

test("renaming keeps the id, and templates follow", async () => {
  const { emulator, api } = await start();
  const tag = await api.templateTags.create("pro tier/1");
  const template = emulator.sourceTemplates.add({ source_definition_id: POSTGRES, tags: ["pro tier/1", "beta"] });

  const renamed = await api.templateTags.rename("pro tier/1", "professional");

  expect(renamed).toMatchObject({ id: tag.id, name: "professional" });
  expect(emulator.sourceTemplates.get(template.id).tags).toEqual(["professional", "beta"]);
});

test("a rename whose answer was lost is recognised when it is repeated", async () => {
  const { emulator, api } = await start();
  const tag = await api.templateTags.create("pro");
  emulator.addFault({ method: "PUT", times: 1, drop: "after" });

  expect(await api.templateTags.rename("pro", "professional")).toMatchObject({ id: tag.id, name: "professional" });
});

test("a rename whose answer was lost is recognised though its token has ended meanwhile", async () => {
  const { emulator, api } = await start();
  const tag = await api.templateTags.create("pro");
  emulator.addFault({ method: "PUT", times: 1, drop: "after" });
  emulator.addFault({ method: "PUT", times: 1, expireToken: true });

  expect(await api.templateTags.rename("pro", "professional")).toMatchObject({ id: tag.id, name: "professional" });
  expect(emulator.requests.filter(({ method }) => method === "PUT").map(({ status }) => status)).toEqual([
    null,
    401,
    404,
  ]);
});

test("a namesake is no result of a rename that was never carried out", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "professional" });
  emulator.addFault({ method: "PUT", times: 1, expireToken: true });
  await api.checkAccess();

  expect(await thrownBy(api.templateTags.rename("pro", "professional"))).toMatchObject({ kind: "not-found" });
});

test("renaming a tag that is not there says so", async () => {
  const { api } = await start();

  const error = await thrownBy(api.templateTags.rename("pro", "x"));

  expect(error).toMatchObject({ kind: "not-found", reason: "Template tag with name 'pro' not found." });
});

test("deleting strips the tag from every template, and may be repeated", async () => {
  const { emulator, api } = await start();
  await api.templateTags.create("pro");
  const template = emulator.sourceTemplates.add({ source_definition_id: POSTGRES, tags: ["pro", "beta"] });

  await api.templateTags.delete("pro");
  await api.templateTags.delete("pro");

  expect(emulator.templateTags.list()).toEqual([]);
  expect(emulator.sourceTemplates.get(template.id).tags).toEqual(["beta"]);
});

test.each(["envelope", "detail"] as const)(
  "a name in use is recognised in the %s form of errors",
  async (errorShape) => {
    const { api } = await start({ errorShape });
    await api.templateTags.create("pro");

    const error = await thrownBy(api.templateTags.create("pro"));

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      request: "POST /api/v1/integrations/templates/tags",
      status: 409,
      kind: "already-exists",
      reason: "Template tag with name 'pro' already exists.",
    });
  },
);

test.each(["envelope", "detail"] as const)(
  "a name that is too long is refused with its field, in the %s form",
  async (errorShape) => {
    const { api } = await start({ errorShape });

    const error = await thrownBy(api.templateTags.create("x".repeat(256)));

    expect(error).toMatchObject({
      status: 422,
      kind: "invalid",
      reason: "body.name: String should have at most 255 characters",
    });
  },
);

test.each(["", ".", ".."])("the name %j never reaches another address", async (name) => {
  const { emulator, api } = await start();

  await expect(api.templateTags.delete(name)).rejects.toThrow("cannot be part of an Airbyte address");
  expect(emulator.requests).toEqual([]);
});

test("a list of another shape is an error, never an empty list", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "GET", body: { tags: [] } });

  expect(await thrownBy(all(api.templateTags.list()))).toBeInstanceOf(UnexpectedAnswer);
});

test("a gateway's 404 is not taken for a tag that is gone", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "DELETE", status: 404, body: "html" });

  expect(await thrownBy(api.templateTags.delete("pro"))).toMatchObject({ kind: "no-such-address" });
});

test("a connection closed before the work is done is tried again for a delete", async () => {
  const { emulator, api } = await start();
  await api.templateTags.create("pro");
  emulator.addFault({ method: "DELETE", times: 2, drop: "before" });

  await api.templateTags.delete("pro");

  expect(emulator.templateTags.list()).toEqual([]);
});

test("a rate limit is waited out, and counted", async () => {
  const waits: number[] = [];
  const emulator = await emulate();
  const elapsed = (): number => waits.reduce((sum, wait) => sum + wait, 0);
  const clock = {
    now: elapsed,
    elapsed,
    sleep: (ms: number) => Promise.resolve(void waits.push(ms)),
  };
  const api = clientOf(emulator, { clock });
  emulator.addFault({ method: "POST", path: /tags$/, times: 2, retryAfter: 2 });

  await api.templateTags.create("pro");

  expect(waits).toEqual([2000, 2000]);
  // The request for a token, the list of tags, and the create.
  expect(api.summary()).toEqual({ calls: 3, retries: 2, waitedMs: 4000 });
});

test("truncated JSON is an error of one line", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "GET", body: "truncated" });

  expect(String(await thrownBy(all(api.templateTags.list())))).toMatch(/it is not valid JSON/);
});
