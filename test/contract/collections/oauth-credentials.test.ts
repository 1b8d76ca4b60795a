import { start, thrownBy } from "../../support/emulator/emulated-api";
import { post } from "../../support/api/raw-request";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const SNOWFLAKE = "424892c4-daac-4491-b35d-c6688ba547ba";
const SECRET = "Kw7-oauth-client-secret";
const configuration = { client_id: "ours", client_secret: SECRET };

test("credentials are put for a connector by its short name or its id, and told without what they are", async () => {
  const { emulator, api } = await start();

  const named = await api.oauthCredentials.put({ connector_type: "hubspot", configuration });
  const destination = await api.oauthCredentials.put({ connector_definition_id: SNOWFLAKE, configuration });

  const scope = { scope_type: "organization", scope_id: emulator.organizationId };
  expect(named).toMatchObject({ ...scope, connector_type: "source", connector_definition_id: HUBSPOT });
  expect(destination).toMatchObject({ ...scope, connector_type: "destination", connector_definition_id: SNOWFLAKE });
  expect(JSON.stringify([named, destination])).not.toContain(SECRET);
  expect(emulator.oauthCredentials.get(named.id).configuration).toEqual(configuration);
});

test("putting again takes the place of what is there, and a lost answer changes nothing about it", async () => {
  const { emulator, api } = await start();
  const first = await api.oauthCredentials.put({ connector_type: "hubspot", configuration });
  emulator.addFault({ method: "PUT", times: 1, drop: "after" });

  const second = await api.oauthCredentials.put({
    connector_definition_id: HUBSPOT,
    configuration: { ...configuration, client_id: "newer" },
  });

  expect(second.id).toBe(first.id);
  expect(emulator.oauthCredentials.list()).toMatchObject([{ configuration: { client_id: "newer" } }]);
});

test("deleting is a success whether or not there is anything", async () => {
  const { emulator, api } = await start();
  await api.oauthCredentials.put({ connector_type: "hubspot", configuration });

  await api.oauthCredentials.delete("hubspot");
  await api.oauthCredentials.delete("hubspot");
  await api.oauthCredentials.delete("nobody");

  expect(emulator.oauthCredentials.list()).toEqual([]);
});

test("a delete answers 204 without a body", async () => {
  const { emulator } = await start();

  const answer = await post(emulator, "/api/v1/oauth/credentials/connector_type/hubspot", undefined, "DELETE");

  expect([answer.status, await answer.text()]).toEqual([204, ""]);
});

test.each([
  [
    "an extra field",
    { connector_type: "hubspot", scope: "all" },
    { field: "body.scope", error_code: "extra_forbidden" },
  ],
  ["both names", { connector_type: "hubspot", connector_definition_id: HUBSPOT }, { field: "body" }],
  ["no name", {}, { field: "body" }],
])("%s is refused", async (_what, body, error) => {
  const { emulator } = await start();

  const answer = await post(emulator, "/api/v1/oauth/credentials", { configuration, ...body }, "PUT");

  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [error] });
});

test("only what the API takes is sent", async () => {
  const { emulator, api } = await start();
  const body = { connector_type: "hubspot", configuration, note: "ours" };

  await api.oauthCredentials.put(body);

  expect(emulator.requests.at(-1)?.fields).toEqual(["connector_type", "configuration"]);
});

test("a connector that nobody knows, and a server of late 2025, are not found", async () => {
  const { emulator, api } = await start();
  const put = (connector_type: string): Promise<unknown> =>
    thrownBy(api.oauthCredentials.put({ connector_type, configuration }));

  expect(await put("nobody")).toMatchObject({ kind: "not-found" });
  emulator.setSwitches({ era: "2025-10" });
  expect(await put("hubspot")).toMatchObject({ kind: "not-found" });
});

test("no error quotes the configuration", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ method: "PUT", status: 400, body: { message: `client_secret ${SECRET} is unknown` } });

  const error = await thrownBy(api.oauthCredentials.put({ connector_type: "hubspot", configuration }));

  expect(String(error)).toMatch(/\(400\): client_secret \(hidden\) is unknown/);
});
