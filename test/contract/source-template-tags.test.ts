import { POSTGRES, start, thrownBy } from "./bench";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

test("setting tags attaches and detaches only what differs", async () => {
  const { emulator, api } = await start();
  for (const name of ["a", "b", "c"]) emulator.templateTags.add({ name });
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES, tags: ["a", "b"] });

  const { tags } = await api.sourceTemplates.setTags(id, ["a", "b"], ["b", "c"]);

  expect(tags).toEqual(["b", "c"]);
  const calls = emulator.requests.slice(1).map(({ method, path }) => `${method} ${path.split(id)[1] ?? ""}`);
  expect(calls).toEqual(["POST /tags", "DELETE /tags/a", "GET "]);
});

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

test("S46: a server that knows only the singular tag path is found out once", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro" });
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES });
  emulator.addFault({ path: /\/tags(\/|$)/, status: 404, body: { detail: "Not Found" } });

  await api.sourceTemplates.attachTag(id, "pro");
  await api.sourceTemplates.detachTag(id, "pro");

  const spellings = emulator.requests.slice(1).map(({ path }) => path.split("/")[7]);
  expect(spellings).toEqual(["tags", "tag", "tag"]);
});
