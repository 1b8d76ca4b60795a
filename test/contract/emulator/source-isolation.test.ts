import type { Airbyte, CreateSource, Sources } from "../../../src/api";
import type { Emulator } from "../../../src/emulator";
import { all, clientOf, emulate, thrownBy } from "../../support/emulator/emulated-api";
import { bodyFor } from "../../support/emulator/connectable-source";

const ERAS = ["2026-05", "2025-10"] as const;
const OTHER = {
  organizationId: "9f9a1c11-0d3f-4f2e-9b38-5a1f0c7e2d44",
  clientId: "other-client",
  clientSecret: "other-secret",
};

interface Neighbours {
  readonly emulator: Emulator;
  readonly api: Airbyte;
  /** A client with the first customer's token. */
  readonly mine: Sources;
  readonly own: CreateSource;
  /** The other customer's. */
  readonly theirs: CreateSource;
  readonly their: { readonly id: string; readonly name: string };
}

/** Two customers of one organization, of whom the second has a source. */
async function neighbours(era: (typeof ERAS)[number]): Promise<Neighbours> {
  const emulator = await emulate({ switches: { era } });
  const api = clientOf(emulator);
  const own = bodyFor(emulator, "acme");
  const theirs = bodyFor(emulator, "globex");
  const their = await api.sources.create(theirs);
  const { token } = await api.tokens.scoped({ workspace_name: "acme" });
  return { emulator, api, mine: api.scoped(token).sources, own, theirs, their };
}

describe.each(ERAS)("on a server of %s", (era) => {
  test("a customer connects, reads, checks, changes and deletes sources of their own", async () => {
    const { emulator, mine, own } = await neighbours(era);

    const made = await mine.create(own);
    const changed = await mine.update(made.id, { name: "Sales" });
    const check = await mine.check(made.id);
    const listed = await all(mine.list({ workspaceId: own.workspace_id }));
    await mine.delete(made.id);

    expect(emulator.requests.filter(({ path }) => path.includes("/embedded/sources")).length).toBeGreaterThan(5);
    expect([changed.name, check.status, listed.map(({ id }) => id)]).toEqual(["Sales", "succeeded", [made.id]]);
    expect(emulator.sources.list()).toHaveLength(1);
  });

  test.each<[string, (neighbours: Neighbours) => Promise<unknown>]>([
    ["listed", ({ mine, theirs }) => all(mine.list({ workspaceId: theirs.workspace_id }))],
    ["read", ({ mine, their }) => mine.get(their.id)],
    ["looked for", ({ mine, their }) => mine.find(their.id)],
    ["changed", ({ mine, their }) => mine.update(their.id, { name: "taken" })],
    ["checked", ({ mine, their }) => mine.check(their.id)],
    ["deleted", ({ mine, their }) => mine.delete(their.id)],
    ["added to", ({ mine, theirs }) => mine.create(theirs)],
  ])("another customer's sources cannot be %s", async (_what, attempt) => {
    const both = await neighbours(era);

    const error = await thrownBy(attempt(both));

    expect(error).toMatchObject({ kind: "forbidden", status: 403, reason: "Access denied to this resource" });
    expect(both.emulator.sources.list()).toMatchObject([{ id: both.their.id, name: both.their.name }]);
  });

  test("how another customer's check goes cannot be read", async () => {
    const { emulator, api, their } = await neighbours(era);
    await api.sources.check(their.id);
    const [check] = emulator.sourceChecks.list();
    const { token } = await api.tokens.scoped({ workspace_name: "acme" });

    const answer = await fetch(`${emulator.url}/api/v1/embedded/sources/check/${check?.id}/status`, {
      headers: { Authorization: `Bearer ${token}` },
    });

    expect(answer.status).toBe(403);
  });

  test("a customer's token opens nothing of the operator's, and the operator's nothing of customers'", async () => {
    const { emulator, api, own } = await neighbours(era);
    const { token: scoped } = await api.tokens.scoped({ workspace_name: "acme" });
    const { token: application } = await api.tokens.application();
    const statusOf = async (path: string, token: string): Promise<number> => {
      const address = `${emulator.url}/api/v1/${path}/sources?workspace_id=${own.workspace_id}`;
      return (await fetch(address, { headers: { Authorization: `Bearer ${token}` } })).status;
    };

    expect([await statusOf("integrations", scoped), await statusOf("embedded", application)]).toEqual([401, 401]);
    expect([await statusOf("embedded", scoped), await statusOf("integrations", application)]).toEqual([200, 200]);
  });
});

test("a list without a workspace is refused, and connectors are found by its name as well", async () => {
  const { emulator, api, their } = await neighbours("2026-05");
  const { token } = await api.tokens.application();
  const get = async (rest: string): Promise<Response> =>
    fetch(`${emulator.url}/api/v1/integrations/${rest}`, { headers: { Authorization: `Bearer ${token}` } });

  const bare = await get("sources");
  const named = await get("connectors?workspace_name=globex");

  expect([bare.status, await bare.json()]).toMatchObject([422, { errors: [{ field: "query.workspace_id" }] }]);
  expect(await named.json()).toMatchObject({ data: [{ id: their.id }] });
});

test("since 2026 customers reach their sources as connectors too, and nobody else's", async () => {
  const { emulator, api, mine, own, their } = await neighbours("2026-05");
  const { id } = await mine.create(own);
  const { token } = await api.tokens.scoped({ workspace_name: "acme" });
  const statusOf = async (source: string): Promise<number> => {
    const address = `${emulator.url}/api/v1/embedded/connectors/${source}`;
    return (await fetch(address, { headers: { Authorization: `Bearer ${token}` } })).status;
  };

  const before = [await statusOf(id), await statusOf(their.id)];
  emulator.setSwitches({ era: "2025-10" });

  expect([...before, await statusOf(id)]).toEqual([200, 403, 404]);
});

test("another organization's sources are not there", async () => {
  const emulator = await emulate({ otherOrganizations: [OTHER] });
  const api = clientOf(emulator);
  const { organizationId, ...credentials } = OTHER;
  const stranger = clientOf(emulator, { organizationId, credentials });
  const own = bodyFor(emulator, "acme");
  const { id } = await api.sources.create(own);
  const { token } = await stranger.tokens.scoped({ workspace_name: "acme" });

  expect(await stranger.sources.find(id)).toBeNull();
  expect(await thrownBy(all(stranger.sources.list({ workspaceId: own.workspace_id })))).toMatchObject({
    kind: "not-found",
  });
  expect(await stranger.scoped(token).sources.find(id)).toBeNull();
  expect(await thrownBy(stranger.sources.update(id, { name: "taken" }))).toMatchObject({ kind: "not-found" });
  await stranger.sources.delete(id);
  expect(emulator.sources.list()).toMatchObject([{ id, name: "Orders" }]);
});
