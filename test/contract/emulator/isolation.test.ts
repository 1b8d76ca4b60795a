import type { Airbyte } from "../../../src/api";
import type { Emulator } from "../../../src/emulator";
import { all, clientOf, start, thrownBy } from "../../support/emulator/emulated-api";
import { authorization } from "../../support/api-examples/example-calls";
import { STRIPE } from "../../support/specs/connector-ids";

const OTHER = {
  organizationId: "0d7f1a52-6b3c-4e8d-9f20-71c4a5e8b396",
  clientId: "other-client",
  clientSecret: "other-secret",
};

/** Two organizations with a tag, templates and a workspace each, and a client for either. */
async function startBoth(): Promise<{ emulator: Emulator; own: Airbyte; other: Airbyte }> {
  const { emulator, api } = await start({ otherOrganizations: [OTHER] });
  for (const { organizationId, templateTags, sourceTemplates, connectionTemplates, workspaces } of [
    emulator,
    emulator.organization(OTHER.organizationId),
  ]) {
    templateTags.add({ name: organizationId });
    sourceTemplates.add({ name: organizationId, source_definition_id: STRIPE });
    connectionTemplates.add({ destination_name: organizationId });
    workspaces.add({ name: organizationId });
  }
  return { emulator, own: api, other: clientOf({ ...emulator, ...OTHER }) };
}

test("each organization sees its own things only", async () => {
  const { emulator, own, other } = await startBoth();

  for (const [api, { organizationId }] of [
    [own, emulator],
    [other, OTHER],
  ] as const) {
    const names = [
      ...(await all(api.templateTags.list())).map(({ name }) => name),
      ...(await all(api.sourceTemplates.list())).map(({ name }) => name),
      ...(await all(api.connectionTemplates.list())).map(({ destination_name }) => destination_name),
      ...(await all(api.workspaces.list())).map(({ name }) => name),
    ];
    expect(names).toEqual([organizationId, organizationId, organizationId, "default", organizationId]);
    expect(await api.checkAccess()).toMatchObject({ organizationId });
  }
});

test("what another organization has cannot be read, changed or deleted", async () => {
  const { emulator, own } = await startBoth();
  const theirs = emulator.organization(OTHER.organizationId);
  const [workspace, source, connection] = [theirs.workspaces, theirs.sourceTemplates, theirs.connectionTemplates].map(
    (table) => table.list().at(-1)?.id ?? "",
  );

  expect(await own.workspaces.find(workspace ?? "")).toBeNull();
  expect(await own.sourceTemplates.find(source ?? "")).toBeNull();
  expect(await own.connectionTemplates.find(connection ?? "")).toBeNull();
  expect(await thrownBy(own.workspaces.update(workspace ?? "", { name: "x" }))).toMatchObject({ kind: "not-found" });
  await own.workspaces.delete(workspace ?? "");
  expect(theirs.workspaces.get(workspace ?? "").name).toBe(OTHER.organizationId);
});

test("a token for a name that another organization has makes a workspace of one's own", async () => {
  const { emulator, own } = await startBoth();

  const { token } = await own.tokens.scoped({ workspace_name: OTHER.organizationId });

  expect(await own.tokens.info(token)).toMatchObject({ organization_id: emulator.organizationId });
  expect(emulator.organization(OTHER.organizationId).workspaces.list()).toHaveLength(2);
});

test.each(["envelope", "detail"] as const)(
  "a header that contradicts the token is forbidden: %s",
  async (errorShape) => {
    const { emulator } = await startBoth();
    emulator.setSwitches({ errorShape });
    const headers = { ...(await authorization(emulator)), "X-Organization-Id": OTHER.organizationId };

    const answer = await fetch(`${emulator.url}/api/v1/workspaces`, { headers });

    expect(answer.status).toBe(403);
    const message = "Access denied to this resource";
    expect(await answer.json()).toEqual(errorShape === "envelope" ? { message, errors: [] } : { detail: message });
  },
);

test("credentials of one organization are no use with the header of another", async () => {
  const { emulator } = await startBoth();

  const error = await thrownBy(clientOf(emulator, { organizationId: OTHER.organizationId }).checkAccess());

  expect(error).toMatchObject({ status: 403 });
});

test("an organization that is not there cannot be looked into", async () => {
  const { emulator } = await start();

  expect(() => emulator.organization(OTHER.organizationId)).toThrow(RangeError);
});

test("resetting from outside reaches every organization, editing only the one that the header names", async () => {
  const { emulator } = await startBoth();
  const theirs = emulator.organization(OTHER.organizationId);
  const id = theirs.sourceTemplates.list()[0]?.id ?? "";
  const edit = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${emulator.url}/emulator/source-templates/${id}`, { method: "PATCH", headers, body: '{"name":"edited"}' });

  const [without, named] = [await edit({}), await edit({ "X-Organization-Id": OTHER.organizationId })];

  expect([without.status, named.status]).toEqual([404, 200]);
  expect(theirs.sourceTemplates.get(id).name).toBe("edited");
  await fetch(`${emulator.url}/emulator/reset`, { method: "POST" });
  for (const { sourceTemplates, workspaces } of [emulator, theirs]) {
    expect(sourceTemplates.list()).toEqual([]);
    expect(workspaces.list().map(({ name }) => name)).toEqual(["default"]);
  }
});

/** Requests that an application makes, and those that the bearer of a scoped token makes. */
const FOR_APPLICATIONS = [
  "GET /integrations/templates/tags",
  "POST /integrations/templates/sources",
  "GET /integrations/templates/connections",
  "GET /integrations/definitions/sources",
  "GET /workspaces",
  "GET /workspaces/stats",
  "PUT /workspaces/0d7f1a52-6b3c-4e8d-9f20-71c4a5e8b396",
  "DELETE /workspaces/0d7f1a52-6b3c-4e8d-9f20-71c4a5e8b396",
  "POST /account/applications/scoped-token",
  "POST /embedded/scoped-token",
  "POST /account/applications/widget-token",
];
const FOR_BEARERS = [
  "GET /embedded/source-templates",
  "POST /embedded/source-templates",
  "GET /embedded/source-templates/0d7f1a52-6b3c-4e8d-9f20-71c4a5e8b396",
  "GET /account/applications/scoped-token/info",
  "GET /embedded/scoped-token/info",
  "GET /embedded/organizations/current-scoped",
];

test.each([
  ...FOR_APPLICATIONS.map((request) => [request, "scoped"] as const),
  ...FOR_BEARERS.map((request) => [request, "application"] as const),
])("%s is not for the bearer of a token of the other kind (%s)", async (request, kind) => {
  const { emulator } = await start();
  const [method = "", path = ""] = request.split(" ");
  const headers = await authorization(emulator, kind);

  const answer = await fetch(`${emulator.url}/api/v1${path}`, { method, headers });

  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ message: "Invalid authentication credentials", errors: [] });
});

test("an expired token of either kind is refused", async () => {
  const { emulator } = await start();
  const [own, scoped] = [await authorization(emulator), await authorization(emulator, "scoped")];
  emulator.addFault({ expireToken: true, times: 1 });

  for (const [path, headers] of [
    ["workspaces", own],
    ["embedded/source-templates", scoped],
  ] as const) {
    expect((await fetch(`${emulator.url}/api/v1/${path}`, { headers })).status).toBe(401);
  }
});

test("a scoped token is of no use once its workspace is gone", async () => {
  for (const deletedWorkspace of ["404", "tombstone"] as const) {
    const { api } = await start({ switches: { deletedWorkspace } });
    const { token } = await api.tokens.scoped({ workspace_name: "acme" });
    const { workspace_id } = await api.tokens.info(token);

    await api.workspaces.delete(workspace_id);

    expect(await thrownBy(api.tokens.info(token))).toMatchObject({ status: 401 });
  }
});
