import { ApiError, type Airbyte, NotDone } from "../../../src/api";
import type { Emulator, FaultRule } from "../../../src/emulator";
import { JumpingClock } from "../../support/api/fake-network";
import { clientOf, emulate, start, thrownBy } from "../../support/emulator/emulated-api";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

const NOTHING_SAID: [string, FaultRule][] = [
  ["an empty object", { body: {} }],
  ["a queue", { body: { status: "queued" } }],
  ["204", { status: 204, body: {} }],
  ["a list", { body: [] }],
  ["a null time", { body: { deleted_at: null } }],
  ["another id", { body: { id: POSTGRES, deleted_at: "2026-01-01T00:00:00Z" } }],
];
const ERRORS: [string, FaultRule][] = [
  ["errors", { body: { message: "Internal error", errors: [{ message: "Internal error" }] } }],
  ["a time beside errors", { body: { deleted_at: "2026-01-01T00:00:00Z", errors: [{ message: "Internal error" }] } }],
];

interface Deletable {
  readonly what: string;
  readonly add: (emulator: Emulator) => string;
  readonly remove: (api: Airbyte, id: string) => Promise<void>;
  readonly rows: (emulator: Emulator) => readonly unknown[];
}

const DELETABLE: Deletable[] = [
  {
    what: "a tag",
    add: ({ templateTags }) => templateTags.add({ name: "pro" }).id,
    remove: ({ templateTags }, id) => templateTags.delete("pro", { id }),
    rows: ({ templateTags }) => templateTags.list(),
  },
  {
    what: "a source template",
    add: ({ sourceTemplates }) => sourceTemplates.add({ source_definition_id: POSTGRES }).id,
    remove: ({ sourceTemplates }, id) => sourceTemplates.delete(id),
    rows: ({ sourceTemplates }) => sourceTemplates.list(),
  },
  {
    what: "a connection template",
    add: ({ connectionTemplates }) => connectionTemplates.add({ destination_definition_id: S3 }).id,
    remove: ({ connectionTemplates }, id) => connectionTemplates.delete(id),
    rows: ({ connectionTemplates }) => connectionTemplates.list(),
  },
  {
    what: "a workspace",
    add: ({ workspaces }) => workspaces.add({ name: "acme" }).id,
    remove: ({ workspaces }, id) => workspaces.delete(id),
    rows: ({ workspaces }) => workspaces.list().filter(({ name }) => name === "acme"),
  },
  {
    what: "a source",
    add({ sources, sourceTemplates, workspaces }) {
      const { id: source_template_id } = sourceTemplates.add({ source_definition_id: POSTGRES });
      return sources.add({ workspace_id: workspaces.list()[0]?.id ?? "", source_template_id }).id;
    },
    remove: ({ sources }, id) => sources.delete(id),
    rows: ({ sources }) => sources.list(),
  },
];

const CASES = DELETABLE.flatMap((deletable) =>
  [...NOTHING_SAID, ...ERRORS].map(([answer, fault]) => ({ ...deletable, answer, fault })),
);

test.each(CASES)("$what that lives on is not deleted, whatever $answer says", async ({ add, remove, rows, fault }) => {
  const emulator = await emulate();
  const id = add(emulator);
  emulator.addFault({ method: "DELETE", ...fault });

  const error = await thrownBy(remove(clientOf(emulator, { clock: new JumpingClock() }), id));

  expect(String(error)).toMatch(/still exists|Internal error|has not finished/);
  expect(rows(emulator)).toHaveLength(1);
});

test.each(CASES)(
  "$what that is gone is deleted, although $answer does not say so",
  async ({ add, remove, rows, fault }) => {
    const emulator = await emulate();
    const id = add(emulator);
    emulator.addFault({ method: "DELETE", ...fault, work: "done" });

    await remove(clientOf(emulator, { clock: new JumpingClock() }), id);

    expect(rows(emulator)).toEqual([]);
  },
);

test("a deletion that says when it was done costs no look", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES });

  await api.sourceTemplates.delete(id);

  expect(emulator.requests.filter(({ method }) => method === "GET")).toEqual([]);
});

test("the server's own words are in the error of a deletion that it reports as a success", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES });
  emulator.addFault({ method: "DELETE", body: { errors: [{ field: "id", message: "locked by a sync" }] } });

  const error = await thrownBy(api.sourceTemplates.delete(id));

  expect(error).toBeInstanceOf(ApiError);
  expect(String(error)).toContain("(200): id: locked by a sync");
});

const TAG_CALLS = (["POST", "DELETE"] as const).flatMap((method) =>
  [...NOTHING_SAID.filter(([answer]) => answer !== "another id"), ...ERRORS].map(([answer, fault]) => ({
    method,
    answer,
    fault,
  })),
);

test.each(TAG_CALLS)("$method of a tag is looked after where its answer is $answer", async ({ method, fault }) => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro" });
  const { id } = emulator.connectionTemplates.add({
    destination_definition_id: S3,
    tags: method === "DELETE" ? ["pro"] : [],
  });
  const templates = api.connectionTemplates;
  const change = () => (method === "POST" ? templates.attachTag(id, "pro") : templates.detachTag(id, "pro"));
  const before = emulator.connectionTemplates.find(id)?.tags;
  emulator.addFault({ method, path: /\/tags/, times: 1, ...fault });

  const error = await thrownBy(change());

  expect(String(error)).toMatch(/the tag "pro" is (not|still) on the template|Internal error/);
  expect(emulator.connectionTemplates.find(id)?.tags).toEqual(before);
  emulator.addFault({ method, path: /\/tags/, times: 1, work: "done", ...fault });
  await change();
  expect(emulator.connectionTemplates.find(id)?.tags).toEqual(method === "POST" ? ["pro"] : []);
});

test("attaching and detaching that answer as documented cost no look", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro" });
  const { id } = emulator.connectionTemplates.add({ destination_definition_id: S3 });

  await api.connectionTemplates.attachTag(id, "pro");
  await api.connectionTemplates.detachTag(id, "pro");

  expect(emulator.requests.filter(({ method }) => method === "GET")).toEqual([]);
});

test.each(["a catalog", "a stream"])("%s that lives on is not deleted, whatever the answer says", async (what) => {
  const { emulator, api } = await start({ switches: { era: "2025-10" } });
  const catalog = api.catalogs.templates(emulator.sourceTemplates.add({ source_definition_id: POSTGRES }).id);
  const name = (await catalog.find())?.catalog.streams[0]?.name ?? "";
  const remove = () => (what === "a catalog" ? catalog.delete() : catalog.streams.delete(name));
  emulator.addFault({ method: "DELETE", body: {}, times: 1 });

  expect(await thrownBy(remove())).toBeInstanceOf(NotDone);

  emulator.addFault({ method: "DELETE", body: {}, work: "done", times: 1 });
  await remove();
  const left = (await catalog.find())?.catalog.streams.map((stream) => stream.name) ?? [];
  expect(left).not.toContain(name);
});
