import { emulate, start, thrownBy } from "../../support/emulator/emulated-api";
import { CRM } from "../../support/emulator/creations";
import { authorization } from "../../support/api-examples/example-calls";
import { POSTGRES, STRIPE } from "../../support/specs/connector-ids";

const COUNTS = /\/credentials$/;

async function withSources(count: number, switches: Parameters<typeof start>[0] = {}) {
  const started = await start(switches);
  const { emulator } = started;
  const { id } = emulator.sourceTemplates.add({ source_definition_id: POSTGRES });
  const workspaces = Array.from({ length: count }, (_, index) => emulator.workspaces.add({ name: `acme-${index}` }));
  for (const { id: workspace_id } of workspaces) emulator.sources.add({ workspace_id, source_template_id: id });
  return { ...started, template: id };
}

test("the customers who have connected a connector are counted, by whichever template", async () => {
  const { emulator, api } = await withSources(3);
  const other = emulator.sourceTemplates.add({ source_definition_id: POSTGRES.toUpperCase() });
  emulator.sources.add({ source_template_id: other.id });
  emulator.sourceTemplates.remove(other.id);

  expect(await api.organizations.countConnected(POSTGRES)).toBe(4);
  expect(await api.organizations.countConnected(STRIPE)).toBe(0);
});

test("a connector is asked for once, however many want to know", async () => {
  const { emulator, api } = await withSources(1);

  const counts = await Promise.all(
    [POSTGRES, POSTGRES.toUpperCase(), STRIPE, POSTGRES].map((id) => api.organizations.countConnected(id)),
  );

  expect(counts).toEqual([1, 1, 0, 1]);
  expect(emulator.requests.filter(({ path }) => COUNTS.test(path))).toMatchObject([
    { query: `connector_definition_id=${POSTGRES}&limit=1` },
    { query: `connector_definition_id=${STRIPE}&limit=1` },
  ]);
});

test.each([
  ["does not serve it", { path: COUNTS, status: 404 }],
  ["forbids it", { path: COUNTS, status: 403 }],
  ["breaks down over it", { path: COUNTS, status: 500, body: "html" }],
  ["answers a page", { path: COUNTS, body: "html" }],
  ["answers without a number", { path: COUNTS, body: { data: [] } }],
  ["answers what is no count", { path: COUNTS, body: { data: [], total: -1 } }],
  ["closes the connection", { path: COUNTS, drop: "before" }],
] as const)("a server that %s has no count, and is not asked again", async (_what, fault) => {
  const { emulator, api } = await withSources(1);
  emulator.addFault(fault);

  const counts = await Promise.all([POSTGRES, STRIPE].map((id) => api.organizations.countConnected(id)));
  emulator.clearFaults();

  expect([...counts, await api.organizations.countConnected(CRM.actor_definition_id)]).toEqual([null, null, null]);
  const asked = emulator.requests.filter(({ path }) => COUNTS.test(path)).map(({ query }) => query);
  expect(new Set(asked).size).toBe(1);
});

test("whoever stops waiting for a count is stopped, and the next one is told", async () => {
  const { api } = await withSources(1);

  const stopped = await thrownBy(api.organizations.countConnected(POSTGRES, { signal: AbortSignal.abort() }));

  expect(stopped).toMatchObject({ name: "AbortError" });
  expect(await api.organizations.countConnected(POSTGRES)).toBe(1);
});

test("what the vendor's command-line client asks is answered, page by page, for one's own organization only", async () => {
  const { emulator, template } = await withSources(3);
  const get = async (path: string) => {
    const answer = await fetch(emulator.url + path, { headers: await authorization(emulator, "application") });
    return { status: answer.status, body: (await answer.json()) as { data: { id: string }[]; total: number } };
  };
  const credentials = `/api/v1/organizations/${emulator.organizationId}/credentials`;
  const [first, second, third] = emulator.sources.list();

  const organizations = await get("/api/v1/internal/account/organizations");
  const pages = [await get(`${credentials}?limit=2&offset=0`), await get(`${credentials}?limit=2&offset=2`)];
  const ofWorkspace = await get(`${credentials}?workspace_id=${second?.workspace_id}`);
  const searched = await get(`${credentials}?search=nothing`);
  const bad = [await get(`${credentials}?limit=201`), await get(`${credentials}?offset=x`)];
  const foreign = await get(`/api/v1/organizations/${template}/credentials`);

  expect(organizations.body.data).toMatchObject([{ id: emulator.organizationId, name: expect.any(String) as string }]);
  expect(pages.map(({ body }) => body.total)).toEqual([3, 3]);
  expect(pages.flatMap(({ body }) => body.data)).toMatchObject(
    [first, second, third].map((source) => ({
      id: source?.id,
      context_store_status: null,
      context_store_entity_count: 0,
    })),
  );
  expect(ofWorkspace.body).toMatchObject({ data: [{ id: second?.id, workspace_name: "acme-1" }], total: 1 });
  expect(searched.body).toEqual({ data: [], total: 0 });
  expect(bad.map(({ status }) => status)).toEqual([422, 422]);
  expect(foreign.status).toBe(403);
});

test("an emulator may be without them", async () => {
  const emulator = await emulate({ switches: { internal: "absent" } });

  const headers = await authorization(emulator, "application");
  const answer = await fetch(`${emulator.url}/api/v1/internal/account/organizations`, { headers });

  expect(answer.status).toBe(404);
});
