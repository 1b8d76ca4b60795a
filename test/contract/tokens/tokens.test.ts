import { airbyte, NotAuthorized, Unreachable } from "../../../src/api";
import { clientOf, emulate, start, thrownBy } from "../../support/emulator/emulated-api";

const TOKEN = "/api/v1/account/applications/token";

test("a client that may call is told for which organization", async () => {
  const { emulator, api } = await start();
  emulator.templateTags.add({ name: "pro" });

  expect(await api.checkAccess()).toEqual({ organizationId: emulator.organizationId, templateTags: 1 });
});

test.each(["/", "/api/v1", "/api/v1/"])("an address that ends in %s works as well", async (ending) => {
  const { emulator } = await start();

  await expect(clientOf(emulator, { apiUrl: emulator.url + ending }).checkAccess()).resolves.toBeDefined();
});

test("a wrong secret is an error that names the settings, not the secret", async () => {
  const emulator = await emulate();
  const api = clientOf(emulator, { credentials: { clientId: emulator.clientId, clientSecret: "not-the-secret" } });

  const error = await thrownBy(api.checkAccess());

  expect(error).toBeInstanceOf(NotAuthorized);
  expect(String(error)).toMatch(/AIRBYTE_CLIENT_SECRET/);
  expect(String(error)).not.toContain("not-the-secret");
});

test("another organization's header is forbidden", async () => {
  const emulator = await emulate();
  const organizationId = "00000000-0000-4000-8000-000000000000";

  const error = await thrownBy(clientOf(emulator, { organizationId }).checkAccess());

  expect(String(error)).toMatch(/\(403\).*organization_id \(AIRBYTE_ORGANIZATION_ID\)/);
});

test("without an organization the token's own is used", async () => {
  const emulator = await emulate();

  await expect(clientOf(emulator, { organizationId: undefined }).checkAccess()).resolves.toBeDefined();
});

test("fifty creates with a token that expires after five calls ask for one token per expiry", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ path: "/api/v1/integrations", after: 5, times: 1, expireToken: true });
  emulator.addFault({ path: "/api/v1/integrations", after: 60, times: 1, expireToken: true });

  await Promise.all(Array.from({ length: 50 }, (_, index) => api.templateTags.create(`tag-${index}`)));

  expect(emulator.templateTags.list()).toHaveLength(50);
  expect(emulator.requests.filter(({ path }) => path === TOKEN)).toHaveLength(3);
});

test("an expired access token says so", async () => {
  const emulator = await emulate();

  const error = await thrownBy(clientOf(emulator, { credentials: { accessToken: "long-gone" } }).checkAccess());

  expect(String(error)).toMatch(/\(401\).*expired or is wrong.*AIRBYTE_ACCESS_TOKEN/);
});

test("a token endpoint that answers HTML twice is waited for", async () => {
  const { emulator, api } = await start();
  emulator.addFault({ path: TOKEN, times: 2, status: 502, body: "html" });

  await api.checkAccess();

  expect(api.summary()).toMatchObject({ calls: 2, retries: 2 });
});

test("a host that does not answer is named, with the number of tries", async () => {
  const emulator = await emulate();
  const api = clientOf(emulator, { maxRetries: 2 });
  await emulator.stop();

  const error = await thrownBy(api.checkAccess());

  expect(error).toBeInstanceOf(Unreachable);
  expect(error).toMatchObject({ host: new URL(emulator.url).host, tries: 3 });
  expect(String(error)).toMatch(/the connection was refused\. Check the network and api_url \(AIRBYTE_API_URL\)/);
});

test("an answer that takes too long is given up", async () => {
  const emulator = await emulate({ faults: [{ method: "GET", delayMs: 60_000 }] });
  const api = clientOf(emulator, { requestTimeoutSeconds: 0.05, maxRetries: 0 });

  expect(String(await thrownBy(api.checkAccess()))).toMatch(/it took longer than 0\.05 s/);
});

test.each([
  ["null", null],
  ["missing", undefined],
  ["no number", "soon"],
  ["zero", 0],
])("a token whose lifetime is %s is used", async (_what, expires_in) => {
  const { emulator, api } = await start();
  const { url, organizationId: organization_id } = emulator;
  const response = await fetch(`${url}/api/v1/account/applications/token`, {
    method: "POST",
    body: JSON.stringify({ client_id: emulator.clientId, client_secret: emulator.clientSecret }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  emulator.addFault({ method: "POST", path: /token$/, body: { access_token, expires_in, organization_id } });

  await expect(api.checkAccess()).resolves.toMatchObject({ organizationId: organization_id });
});

test("aborting the signal closes the request under way", async () => {
  const stop = new AbortController();
  const emulator = await emulate({ faults: [{ method: "GET", delayMs: 60_000 }] });
  const api = clientOf(emulator);

  const call = thrownBy(api.checkAccess({ signal: stop.signal }));
  setImmediate(() => stop.abort());

  expect(await call).toMatchObject({ name: "AbortError" });
});

test("one signal may stop any number of calls", async () => {
  const stop = new AbortController();
  const { api } = await start();
  const calls = Array.from({ length: 20 }, () => thrownBy(api.checkAccess({ signal: stop.signal })));

  stop.abort();

  expect((await Promise.all(calls)).map(String)).toEqual(Array(20).fill(expect.stringMatching(/^AbortError: Stopped/)));
});

test.each([
  ["an address without scheme", { apiUrl: "api.airbyte.ai" }, /api_url/],
  [
    "an empty secret",
    { credentials: { clientId: "id", clientSecret: " " } },
    /client_secret \(AIRBYTE_CLIENT_SECRET\)/,
  ],
  ["an empty access token", { credentials: { accessToken: "" } }, /access_token \(AIRBYTE_ACCESS_TOKEN\)/],
])("%s is refused before any call", (_what, options, message) => {
  expect(() => airbyte({ credentials: { accessToken: "x" }, ...options })).toThrow(message);
});
