import { z } from "zod";
import { ApiError, Interrupted, NotAuthorized, RateLimited } from "../../../../src/api";
import type { HttpAnswer, HttpRequest } from "../../../../src/api/transport/http";
import { fakeClient, isTokenRequest, json, network, stoppedClock, token } from "../../../support/api/fake-network";
import { thrownBy } from "../../../support/api/thrown-by";

const path = "/api/v1/things";
const shape = z.object({});
const read = { method: "GET", path, shape } as const;
const write = { method: "POST", path, shape, body: { name: "a" } } as const;
const credentials = { accessToken: "given-token" };
const organizationToken = (organization_id: string): HttpAnswer =>
  json(200, { access_token: "own-token", token_type: "bearer", expires_in: 900, organization_id });

test("a request says who asks for what, and holds a body only where there is one", async () => {
  const send = network(() => json(200, {}));
  const { session } = fakeClient(send, { credentials, organizationId: "org-1" });

  await session.call(read);
  await session.call(write);

  const headers = {
    Accept: "application/json",
    "User-Agent": "test",
    "X-Organization-Id": "org-1",
    Authorization: "Bearer given-token",
  };
  expect(send.sent[0]).not.toHaveProperty("body");
  expect(send.sent.map((request) => request.headers)).toEqual([headers, headers]);
  expect(send.sent[1]).toMatchObject({ method: "POST", url: `https://airbyte.test${path}`, body: '{"name":"a"}' });
});

test("a client without an organization names none", async () => {
  const send = network(() => json(200, {}));

  await fakeClient(send, { credentials }).session.call(read);

  expect(send.sent[0]?.headers).not.toHaveProperty("X-Organization-Id");
});

test("a query is part of the address, unless it is empty", async () => {
  const send = network(() => json(200, {}));
  const { session } = fakeClient(send, { credentials });

  await session.call({ ...read, query: new URLSearchParams({ tags: "pro" }) });
  await session.call({ ...read, query: new URLSearchParams() });

  expect(send.sent.map(({ url }) => url)).toEqual([
    `https://airbyte.test${path}?tags=pro`,
    `https://airbyte.test${path}`,
  ]);
});

test("the organization is the one that the client names, else the token's", async () => {
  const send = network((request) => (isTokenRequest(request) ? organizationToken("org-of-token") : json(200, {})));
  const { session } = fakeClient(send);
  const named = fakeClient(send, { organizationId: "org-1" }).session;
  const before = [session.organizationId(), session.addressedOrganization(), named.addressedOrganization()];

  await session.call(read);
  await named.call(read);

  expect(before).toEqual([null, null, "org-1"]);
  expect([session.organizationId(), session.addressedOrganization()]).toEqual(["org-of-token", "org-of-token"]);
  expect([named.organizationId(), named.addressedOrganization()]).toEqual(["org-of-token", "org-1"]);
});

test("a token for others is a new one", async () => {
  let issued = 0;
  const send = network((request) => (isTokenRequest(request) ? token(`token-${++issued}`, 60) : json(200, {})));
  const { session } = fakeClient(send);
  await session.call(read);

  expect(await session.newToken()).toEqual({ token: "token-2", expiresInSeconds: 60, organizationId: null });
});

test("a client with a given token mints none, and says what that takes", async () => {
  const { session } = fakeClient(
    network(() => json(200, {})),
    { credentials },
  );

  await expect(session.newToken()).rejects.toThrow(/Set those two instead\.$/);
});

test.each([
  ["the client's own", (client: ReturnType<typeof fakeClient>) => client.session, "set a new access_token"],
  ["a scoped one", (client: ReturnType<typeof fakeClient>) => client.session.withToken("scoped"), "mint a new one."],
])("a refused token is said to be %s", async (_whose, open, advice) => {
  const client = fakeClient(
    network(() => json(401, { detail: "no" })),
    { credentials },
  );

  const error = await thrownBy(open(client).call(read));

  expect(error).toBeInstanceOf(NotAuthorized);
  expect(String(error)).toContain(advice);
});

test("a scoped token goes with its own calls alone, and is hidden", async () => {
  const send = network(() => json(200, {}));
  const { session, redactor } = fakeClient(send, { credentials });

  await session.withToken("scoped-token").call(read);
  await session.call(read);

  expect(send.sent.map(({ headers }) => headers.Authorization)).toEqual(["Bearer scoped-token", "Bearer given-token"]);
  expect(redactor.redact("scoped-token given-token")).toBe("(hidden) (hidden)");
});

test("a server that refuses each new token, although others get in with it, is asked with six of them", async () => {
  let issued = 0;
  const bearers: (string | undefined)[] = [];
  const { session } = fakeClient(async (request: HttpRequest): Promise<HttpAnswer> => {
    if (isTokenRequest(request)) return token(`token-${++issued}`);
    if (request.method === "GET") return json(200, {});
    bearers.push(request.headers.Authorization);
    await session.call(read);
    return json(401, { detail: "no" });
  });

  expect(await thrownBy(session.call(write))).toBeInstanceOf(NotAuthorized);
  expect(bearers).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Bearer token-${number}`));
});

test("a limit that outlasts the patience is told apart from other refusals", async () => {
  const limited = fakeClient(
    network(() => json(429, {})),
    { credentials, patienceMs: 0 },
  );
  const refused = fakeClient(
    network(() => json(418, {})),
    { credentials },
  );

  expect(await thrownBy(limited.session.call(read))).toBeInstanceOf(RateLimited);
  const error = await thrownBy(refused.session.call(read));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).not.toBeInstanceOf(RateLimited);
});

test("a stop while the token is fetched names the call that waits for it", async () => {
  const stop = new AbortController();
  const send = network(() => json(503, {}));
  const call = fakeClient(send, { clock: stoppedClock }).session.call({ ...write, signal: stop.signal });

  setImmediate(() => stop.abort());
  const error = await thrownBy(call);

  expect(error).toBeInstanceOf(Interrupted);
  expect(error).toMatchObject({ message: `Stopped before POST ${path} was answered.`, doubtful: false });
});

test("words of Airbyte's are quoted in one line, without the settings that they are about", () => {
  const { session } = fakeClient(network(() => json(200, {})));

  expect(session.quote("no\n user hunter2-hunter2", { password: "hunter2-hunter2" })).toBe("no user (hidden)");
  expect(session.quote("no user")).toBe("no user");
});

test("a refusal of a client secret too short to be masked is told without its words", async () => {
  const send = network(() => json(401, { detail: "unknown secret x7q" }));
  const { session } = fakeClient(send, { credentials: { clientId: "id-1", clientSecret: "x7q" } });

  expect(await thrownBy(session.call(read))).toMatchObject({
    reason: "the message is left out, because the request held a secret too short to be masked in it",
  });
});
