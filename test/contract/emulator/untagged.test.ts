import { ApiError, NoTemplateTags } from "../../../src/api";
import type { EmulatorOptions } from "../../../src/emulator";
import { all, clientOf, start, thrownBy } from "../../support/emulator/emulated-api";
import { CRM, LAKE } from "../../support/emulator/creations";

const UNTAGGED: EmulatorOptions = { switches: { era: "2026-11" } };
const TAGS = "/api/v1/integrations/templates/tags";

test("an organization without tags lets its client in, and says that it has none", async () => {
  const { emulator, api } = await start(UNTAGGED);

  expect(await api.checkAccess()).toEqual({ organizationId: emulator.organizationId, templateTags: null });
});

test("an address that leads nowhere is no organization without tags", async () => {
  const { emulator } = await start({ faults: [{ method: "GET", status: 404, body: { message: "Not Found" } }] });

  const error = await thrownBy(clientOf(emulator).checkAccess());

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 404, request: `GET ${TAGS}` });
});

test("an organization that cannot be told from one without tags, because it answers nothing, is an error", async () => {
  const { emulator } = await start(UNTAGGED);
  emulator.addFault({ path: "/api/v1/workspaces", status: 503 });

  expect(await thrownBy(clientOf(emulator, { maxRetries: 0 }).checkAccess())).toMatchObject({ status: 503 });
});

test("whatever is asked of a tag that is not served fails in one sentence, and nothing counts as gone", async () => {
  const { api } = await start(UNTAGGED);
  const { id } = await api.connectionTemplates.create(LAKE);

  const errors = await Promise.all(
    [
      all(api.templateTags.list()),
      api.templateTags.find({ name: "pro" }),
      api.templateTags.read({ name: "pro" }),
      api.templateTags.create("pro"),
      api.templateTags.rename("pro", "free"),
      api.templateTags.delete("pro"),
      api.connectionTemplates.attachTag(id, "pro"),
      api.connectionTemplates.detachTag(id, "pro"),
      api.connectionTemplates.setTags(id, [], ["pro"]),
    ].map(thrownBy),
  );

  for (const error of errors) {
    expect(error).toBeInstanceOf(NoTemplateTags);
    expect(String(error)).toBe(
      "NoTemplateTags: This organization has no template tags: Airbyte does not serve them (404). Offer templates without tags.",
    );
  }
});

test("a tag that is gone where there are others is gone, and no sign of an organization without tags", async () => {
  const { emulator, api } = await start();
  const { id } = await api.connectionTemplates.create(LAKE);
  emulator.addFault({ path: `${TAGS}/`, status: 404, body: { message: "Not Found" } });

  await api.templateTags.delete("pro");
  const renamed = await thrownBy(api.templateTags.rename("pro", "free"));
  const attached = await thrownBy(api.connectionTemplates.attachTag(id, "pro"));

  for (const error of [renamed, attached]) {
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "not-found" });
  }
});

test("templates live without tags, and a filter by tags finds none of them, although the server passes it over", async () => {
  const { api } = await start(UNTAGGED);
  const source = await api.sourceTemplates.create(CRM);
  const { id } = await api.connectionTemplates.create(LAKE);
  const filter = { tags: ["pro"], tagsMode: "any" } as const;

  expect(await api.sourceTemplates.setTags(source.id, [], [])).toMatchObject({ id: source.id, tags: [] });
  expect(await all(api.connectionTemplates.list())).toMatchObject([{ id }]);
  expect(await all(api.connectionTemplates.list(filter))).toEqual([]);
  expect(await all(api.sourceTemplates.list(filter))).toEqual([]);
  expect(await all(api.sourceTemplates.list())).toMatchObject([{ id: source.id }]);
});

test("tags may be served or not in any era", async () => {
  const late = await start({ switches: { era: "2026-11", tags: "served" } });
  const early = await start({ switches: { era: "2025-10", tags: "absent" } });

  expect(await late.api.checkAccess()).toMatchObject({ templateTags: 0 });
  expect(await early.api.checkAccess()).toMatchObject({ templateTags: null });
});

test("the newest era has all that came in 2026", async () => {
  const { api } = await start(UNTAGGED);

  expect(await api.sourceTemplates.create({ ...CRM, mode: "DIRECT" })).toMatchObject({ mode: "DIRECT" });
  expect(await api.workspaces.create({ name: "acme" })).toMatchObject({ cache_enabled: null, tombstone: false });
});
