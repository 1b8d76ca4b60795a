import { airbyte, AirbyteError } from "../../../src/api";
import { network } from "../../../src/api/transport/http";
import { stub } from "../../support/api/stub-server";

const credentials = { accessToken: "given-token" };
const TAGS = { body: '{"data":[]}' };

test("a client that is closed leaves no connection open, and still works", async () => {
  const server = await stub(() => TAGS);
  const api = airbyte({ apiUrl: server.url, credentials });

  await Promise.all([api.checkAccess(), api.checkAccess()]);
  const before = await server.connections();
  api.close();
  const after = await server.closed();
  await api.checkAccess();

  expect([before > 0, after, await server.closed()]).toEqual([true, 0, 0]);
});

test("writes that follow each other share a connection, which the client gives up after a moment", async () => {
  const server = await stub(() => ({ status: 201 }));
  const { send } = network(10_000);
  const post = (): Promise<unknown> => send({ method: "POST", url: server.url, headers: {}, body: "{}" });

  await post();
  await post();
  const opened = server.opened.length;
  await server.opened[0];
  await post();

  expect([opened, server.opened.length]).toEqual([1, 2]);
});

test.each(["POST", "PATCH"] as const)("a read keeps its connection when that of a %s is given up", async (method) => {
  const server = await stub(() => TAGS);
  const { send } = network(10_000);
  const request = { url: server.url, headers: {} };

  await send({ ...request, method: "DELETE" });
  await send({ ...request, method: "GET" });
  await send({ ...request, method, body: "{}" });
  await server.opened[1];

  expect([server.opened.length, await server.connections()]).toEqual([2, 1]);
});

test("the reads that need a token take the connection that it came over", async () => {
  const token = { access_token: "fetched-token", expires_in: 900 };
  const server = await stub(({ method }) => (method === "POST" ? { body: JSON.stringify(token) } : TAGS));

  await airbyte({ apiUrl: server.url, credentials: { clientId: "a", clientSecret: "client-secret" } }).checkAccess();

  expect([server.received.length, server.opened.length]).toEqual([2, 1]);
});

test("what this machine serves itself is asked for without a proxy", async () => {
  const [proxy, server] = await Promise.all([stub(() => TAGS), stub(() => TAGS)]);
  const before = process.env.http_proxy;
  process.env.http_proxy = proxy.url;
  try {
    await network(10_000).send({ method: "GET", url: server.url, headers: {} });
  } finally {
    if (before === undefined) delete process.env.http_proxy;
    else process.env.http_proxy = before;
  }

  expect([proxy.received.length, server.received.length]).toEqual([0, 1]);
});

test("what is under way when a client is closed comes to its end", async () => {
  let api: ReturnType<typeof airbyte> | null = null;
  const server = await stub(() => {
    api?.close();
    return TAGS;
  });
  api = airbyte({ apiUrl: server.url, credentials });

  await expect(api.checkAccess()).resolves.toMatchObject({ templateTags: 0 });
  expect(await server.closed()).toBe(0);
});

test.each([
  [
    "http on another host",
    { apiUrl: "http://airbyte.example.com" },
    /api_url .* Over plain http, anyone on the network path to .* can read credentials/,
  ],
  [
    "tokens by http",
    { tokenUrl: "http://airbyte.example.com/t" },
    /token_url .* Over plain http, anyone on the network path to .* can read credentials/,
  ],
  ["a password", { apiUrl: "https://a:hunter2@airbyte.example.com" }, /api_url .* must not contain a user name/],
  ["a query", { apiUrl: "https://airbyte.example.com?a=b" }, /api_url .* must not have a query/],
  ["a timeout that is none", { requestTimeoutSeconds: Number.NaN }, /request_timeout_seconds is NaN/],
  ["a timeout without end", { requestTimeoutSeconds: 2_147_484 }, /at most 2147483/],
])("a client for %s cannot be made", (_what, options, message) => {
  const make = (): unknown => airbyte({ apiUrl: "https://airbyte.example.com", credentials, ...options });

  expect(make).toThrow(AirbyteError);
  expect(make).toThrow(message);
  expect(make).not.toThrow(/hunter2/);
});

test("plain http to another host is taken where it is allowed", () => {
  expect(() => airbyte({ apiUrl: "http://airbyte.example.com", allowHttp: true, credentials })).not.toThrow();
});

test("a next page on another host, and by http, is asked for where the list is", async () => {
  const other = await stub(() => TAGS);
  const server = await stub(({ url }) =>
    url.search === "" ? { body: JSON.stringify({ data: [], next: `${other.url}/x?cursor=2` }) } : TAGS,
  );

  await airbyte({ apiUrl: server.url, credentials }).checkAccess();

  expect(other.received).toEqual([]);
  expect(server.received.map(({ url }) => url.search)).toEqual(["", "?cursor=2"]);
});
