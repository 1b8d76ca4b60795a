import { type Airbyte, LostAnswer, UnexpectedAnswer } from "../../../src/api";
import type { Emulator } from "../../../src/emulator";
import { start, thrownBy } from "../../support/emulator/emulated-api";
import { connection, CRM, LAKE, named, tags } from "../../support/emulator/creations";
import { POSTGRES, S3, STRIPE } from "../../support/specs/connector-ids";

const OTHER = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
const NOT_OURS = /describes a different object than the one requested\. The answer was discarded/;

const sourceTemplate = {
  id: OTHER,
  name: "theirs",
  source_definition_id: STRIPE,
  user_config_spec: {},
  partial_default_config: {},
  tags: ["pro"],
};
const connectionTemplate = { ...LAKE, id: OTHER, destination_name: "theirs", tags: ["pro"] };
const workspace = { id: OTHER, name: "theirs", status: "active" };
const source = { id: OTHER, name: "theirs", source_template: { id: OTHER }, source_config: {} };

interface Asked {
  readonly what: string;
  readonly method: string;
  /** The request that is answered with another object. */
  readonly path: RegExp;
  readonly body: object;
  readonly ask: (api: Airbyte, ids: Ids) => Promise<unknown>;
}

const ASKED: Asked[] = [
  ...(["sources", "connections"] as const).flatMap((kind): Asked[] => {
    const path = new RegExp(`/templates/${kind}/[^/]+$`);
    const body = kind === "sources" ? sourceTemplate : connectionTemplate;
    const of = (api: Airbyte) => (kind === "sources" ? api.sourceTemplates : api.connectionTemplates);
    const config = { partial_default_config: {}, destination_config: {} };
    return [
      { what: `a read of ${kind}`, method: "GET", path, body, ask: (api, ids) => of(api).get(ids[kind]) },
      { what: `a search for ${kind}`, method: "GET", path, body, ask: (api, ids) => of(api).find(ids[kind]) },
      {
        what: `a change of ${kind}`,
        method: "PATCH",
        path,
        body,
        ask: (api, ids) => of(api).update(ids[kind], config),
      },
    ];
  }),
  ...(["GET", "PUT"] as const).flatMap((method): Asked[] => [
    {
      what: `${method} of a workspace`,
      method,
      path: /\/workspaces\//,
      body: workspace,
      ask: (api, { workspaces: id }) =>
        method === "GET" ? api.workspaces.get(id) : api.workspaces.update(id, { status: "inactive" }),
    },
    ...(["integrations/sources", "integrations/connectors"] as const).map((collection) => ({
      what: `${method} of one of ${collection}`,
      method,
      path: new RegExp(`/${collection}/`),
      body: source,
      ask: (api: Airbyte, { connected: id }: Ids) => {
        const sources = collection === "integrations/sources" ? api.sources : api.connectors;
        return method === "GET" ? sources.get(id) : sources.update(id, { name: "new" });
      },
    })),
  ]),
  {
    what: "a read of a destination",
    method: "GET",
    path: /\/destinations\//,
    body: { id: OTHER, name: "theirs" },
    ask: (api, ids) => api.destinations.get(ids.destinations),
  },
  {
    what: "a read of a connector",
    method: "GET",
    path: /\/definitions\//,
    body: { id: STRIPE, definition: { name: "Stripe" } },
    ask: (api) => api.definitions.sources.get(POSTGRES),
  },
  {
    what: "a rename of a tag",
    method: "PUT",
    path: /\/tags\//,
    body: { id: OTHER, name: "gold" },
    ask: (api, ids) => api.templateTags.rename("pro", "gold", { id: ids.tags }),
  },
];

interface Ids {
  readonly tags: string;
  readonly sources: string;
  readonly connections: string;
  readonly workspaces: string;
  readonly connected: string;
  readonly destinations: string;
}

function fillAll(emulator: Emulator): Ids {
  const { id: workspaces } = emulator.workspaces.add({ name: "acme" });
  return {
    tags: emulator.templateTags.add({ name: "pro" }).id,
    sources: emulator.sourceTemplates.add({ source_definition_id: POSTGRES, name: "CRM" }).id,
    connections: emulator.connectionTemplates.add({ destination_name: "lake", destination_definition_id: S3 }).id,
    workspaces,
    connected: emulator.sources.add({ workspace_id: workspaces }).id,
    destinations: emulator.destinations.add({ workspace_id: workspaces }).id,
  };
}

test.each(ASKED)("$what that is answered with another object is an error", async ({ method, path, body, ask }) => {
  const { emulator, api } = await start();
  const ids = fillAll(emulator);
  emulator.addFault({ method, path, body });

  const error = await thrownBy(ask(api, ids));

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toMatch(NOT_OURS);
});

test.each(["POST", "DELETE"])(
  "%s of a tag that is answered with another template and did nothing is an error",
  async (method) => {
    const { emulator, api } = await start();
    const { sources } = fillAll(emulator);
    if (method === "DELETE") await api.sourceTemplates.attachTag(sources, "pro");
    emulator.addFault({ method, path: /\/sources\/.*tags/, body: sourceTemplate });
    const templates = api.sourceTemplates;

    const error = await thrownBy(
      method === "POST" ? templates.attachTag(sources, "pro") : templates.detachTag(sources, "pro"),
    );

    expect(String(error)).toMatch(NOT_OURS);
  },
);

test.each([
  { ...tags, body: { id: OTHER, name: "theirs" } },
  { ...named, body: sourceTemplate },
  { ...connection, body: connectionTemplate },
])("$what that is answered with somebody else's is not taken for it", async ({ create, made, body }) => {
  const { emulator, api } = await start();
  const fault = { method: "POST", path: "/api/v1/integrations/templates", body, times: 1 } as const;
  emulator.addFault({ ...fault, work: "done" });

  expect((await create(api)).id).toBe(made(emulator)[0]?.id);

  emulator.addFault(fault);
  const second = await thrownBy(create(api));

  expect(second).toBeInstanceOf(LostAnswer);
  expect(String(second)).toContain("describes a different object than the one to be created");
});

test("a workspace whose token is of another one is looked for by its name", async () => {
  const { emulator, api } = await start();
  const { workspaces } = fillAll(emulator);
  const body = { organization_id: emulator.organizationId, workspace_id: workspaces };
  emulator.addFault({ method: "GET", path: /scoped-token\/info/, body, times: 1 });

  expect(await api.workspaces.create({ name: "fresh" })).toMatchObject({ name: "fresh" });
});

test.each(["../../workspaces/x", "", "pro", 7, null])("an id that is %j is never taken over", async (id) => {
  const { emulator, api } = await start();
  const ids = fillAll(emulator);
  const cases: [object, () => Promise<unknown>][] = [
    [{ ...sourceTemplate, id }, () => api.sourceTemplates.get(ids.sources)],
    [{ ...connectionTemplate, id }, () => api.connectionTemplates.get(ids.connections)],
    [{ ...workspace, id }, () => api.workspaces.get(ids.workspaces)],
    [{ ...source, id }, () => api.sources.get(ids.connected)],
    [{ ...source, id: ids.connected, source_template: { id } }, () => api.sources.get(ids.connected)],
    [{ data: [{ id, name: "pro" }] }, () => api.templateTags.read({ name: "pro" })],
    [{ data: [{ ...sourceTemplate, id }] }, () => api.sourceTemplates.list().next()],
  ];
  for (const [body, ask] of cases) {
    emulator.addFault({ method: "GET", body });
    expect(await thrownBy(ask())).toBeInstanceOf(UnexpectedAnswer);
    emulator.clearFaults();
  }
  emulator.addFault({ method: "POST", path: /templates\/sources$/, body: { ...sourceTemplate, id } });

  expect(await thrownBy(api.sourceTemplates.create(CRM))).toBeInstanceOf(LostAnswer);
});
