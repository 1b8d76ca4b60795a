import { start, thrownBy } from "../../support/emulator/emulated-api";
import type { Emulator } from "../../../src/emulator";
import { POSTGRES } from "../../support/specs/connector-ids";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

test("setting tags attaches and detaches only what differs", async () => {
  const { emulator, api } = await start();
  for (const name of ["a", "b", "c"]) emulator.templateTags.add({ name });
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES, tags: ["a", "b"] });

  const { tags } = await api.sourceTemplates.setTags(id, ["a", "b"], ["b", "c"]);

  expect(tags).toEqual(["b", "c"]);
  expect(callsOf(emulator, id)).toEqual(["POST /tags", "DELETE /tags/a", "GET "]);
});

test.each(["sourceTemplates", "connectionTemplates"] as const)(
  "%s: the answer to the last tag that is attached is the template as it is then",
  async (kind) => {
    const { emulator, api } = await start();
    for (const name of ["a", "b"]) emulator.templateTags.add({ name });
    const { id } = addTemplate(emulator, kind);

    const set = await api[kind].setTags(id, [], ["a", "b"]);

    expect(callsOf(emulator, id)).toEqual(["POST /tags", "POST /tags"]);
    expect(set).toEqual(await api[kind].get(id));
  },
);

test.each([
  ["sourceTemplates", { partial_default_config: null }],
  ["sourceTemplates", { user_config_spec: "none" }],
  ["connectionTemplates", {}],
] as const)("%s: an answer about tags with less than the template is followed by a look", async (kind, less) => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "a" });
  const { id } = addTemplate(emulator, kind);
  emulator.addFault({ path: /\/tags$/, status: 200, body: { id, tags: ["a"], ...less }, work: "done" });

  const set = await api[kind].setTags(id, [], ["a"]);

  expect(callsOf(emulator, id)).toEqual(["POST /tags", "GET "]);
  expect(set).toEqual(await api[kind].get(id));
});

function addTemplate(emulator: Emulator, kind: "sourceTemplates" | "connectionTemplates"): { readonly id: string } {
  return kind === "sourceTemplates"
    ? emulator.sourceTemplates.add({ source_definition_id: POSTGRES })
    : emulator.connectionTemplates.add({});
}

/** Calls about one template, after the token. */
function callsOf({ requests }: Emulator, id: string): string[] {
  return requests.slice(1).map(({ method, path }) => `${method} ${path.split(id)[1] ?? ""}`);
}

test("tags that somebody edits while they are set are set again", async () => {
  const { emulator, api } = await start();
  for (const name of ["a", "b", "visitors"]) emulator.templateTags.add({ name });
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES, tags: ["a"] });
  emulator.addFault({ path: { test: editOnce(() => emulator.sourceTemplates.update(id, { tags: ["visitors"] })) } });

  const { tags } = await api.sourceTemplates.setTags(id, ["a"], ["a", "b"]);

  expect(tags.toSorted()).toEqual(["a", "b"]);
});

test("tags that are edited again and again are said to be somebody else's", async () => {
  const { emulator, api } = await start();
  for (const name of ["a", "visitors"]) emulator.templateTags.add({ name });
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES });
  const edit = (): void => void emulator.sourceTemplates.update(id, { tags: ["visitors"] });
  emulator.addFault({ path: { test: (path) => (path.endsWith("/token") || edit(), false) } });

  const error = await thrownBy(api.sourceTemplates.setTags(id, [], ["a"]));

  expect(String(error)).toMatch(/other tags than those that were just set\. Somebody else may be changing them/);
});

/** A pattern that matches no request, and edits before the first tag is attached. */
function editOnce(edit: () => void): (path: string) => boolean {
  let asked = 0;
  return (path) => {
    if (path.endsWith("/tags") && asked++ === 0) edit();
    return false;
  };
}

test("attaching and detaching may be repeated", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro tier" });
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES });

  await api.sourceTemplates.attachTag(id, "pro tier");
  await api.sourceTemplates.attachTag(id, "pro tier");
  expect(emulator.sourceTemplates.get(id).tags).toEqual(["pro tier"]);

  await api.sourceTemplates.detachTag(id, "pro tier");
  await api.sourceTemplates.detachTag(id, "pro tier");
  expect(emulator.sourceTemplates.get(id).tags).toEqual([]);
});

test("a server that calls a second attaching an error is understood", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ path: /\/tags$/, status: 409, body: { message: "Tag 'pro' is already attached" } });

  await expect(api.sourceTemplates.attachTag(UNKNOWN, "pro")).resolves.toBeUndefined();
});

test("attaching a tag that does not exist says so", async () => {
  const { emulator, api } = await start();
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES });

  expect(await thrownBy(api.sourceTemplates.attachTag(id, "pro"))).toMatchObject({
    kind: "not-found",
    reason: "Template tag with name 'pro' not found.",
  });
});

test.each([
  ["singular", ["tags", "tag", "tag", "tag", "tag"]],
  ["plural", ["tags", "tags", "tags", "tags"]],
] as const)("a server that knows only the %s tag path is found out once, for both kinds", async (tagPath, spelt) => {
  const { emulator, api } = await start({ switches: { tagPath } });
  emulator.templateTags.add({ name: "pro" });
  const source = emulator.sourceTemplates.add({ source_definition_id: POSTGRES });
  const connection = emulator.connectionTemplates.add({});

  await api.sourceTemplates.attachTag(source.id, "pro");
  await api.sourceTemplates.detachTag(source.id, "pro");
  await api.connectionTemplates.attachTag(connection.id, "pro");
  await api.connectionTemplates.detachTag(connection.id, "pro");

  expect(emulator.requests.slice(1).map(({ path }) => path.split("/")[7])).toEqual(spelt);
});

test("a template that is gone is told from a spelling that is not there", async () => {
  for (const tagPath of ["singular", "plural"] as const) {
    const { emulator, api } = await start({ switches: { tagPath } });
    emulator.templateTags.add({ name: "pro" });

    expect(await thrownBy(api.sourceTemplates.attachTag(UNKNOWN, "pro"))).toMatchObject({
      kind: "not-found",
      reason: "Source template not found",
    });
  }
});

test("attaching whose answer was lost is sent again, and a second time is no error", async () => {
  const { emulator, api } = await start({ switches: { attachTwice: "conflict" } });
  emulator.templateTags.add({ name: "pro" });
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES });
  emulator.addFault({ method: "POST", path: /\/tags$/, times: 1, status: 502, body: "html", work: "done" });

  await api.sourceTemplates.attachTag(id, "pro");

  expect(emulator.sourceTemplates.get(id).tags).toEqual(["pro"]);
});
