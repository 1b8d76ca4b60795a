import { ApiError, NotAuthorized } from "../../../../src/api";
import type { HttpRequest } from "../../../../src/api/transport/http";
import { TemplateTag } from "../../../../src/api/shapes/templates";
import { fakeClient, isTokenRequest, JumpingClock, json, network, token } from "../../../support/api/fake-network";

const TAG = { id: "7c9e6679-7425-40de-944b-e07fc1f90ae7", name: "pro" };
const call = {
  method: "POST",
  path: "/api/v1/integrations/templates/tags",
  body: { name: "pro" },
  shape: TemplateTag,
} as const;
const bearer = ({ headers }: HttpRequest): string | undefined => headers.Authorization;

test("fifty calls at once ask for one token", async () => {
  const send = network((request) => (isTokenRequest(request) ? token("token-1") : json(200, TAG)));
  const { session } = fakeClient(send);

  await Promise.all(Array.from({ length: 50 }, () => session.call(call)));

  expect(send.sent.filter(isTokenRequest)).toHaveLength(1);
  expect(send.sent).toHaveLength(51);
});

test("a token is renewed a minute before it ends", async () => {
  let issued = 0;
  const clock = new JumpingClock();
  const send = network((request) => (isTokenRequest(request) ? token(`token-${++issued}`) : json(200, TAG)));
  const { session } = fakeClient(send, { clock });

  await session.call(call);
  clock.pass(839_000);
  await session.call(call);
  clock.pass(1000);
  await session.call(call);

  expect(send.sent.map(bearer)).toEqual([undefined, "Bearer token-1", "Bearer token-1", undefined, "Bearer token-2"]);
});

test("a very short-lived token is used for half of its life", async () => {
  const clock = new JumpingClock();
  const send = network((request) => (isTokenRequest(request) ? token("token-1", 10) : json(200, TAG)));
  const { session } = fakeClient(send, { clock });

  await session.call(call);
  clock.pass(4000);
  await session.call(call);

  expect(send.sent.filter(isTokenRequest)).toHaveLength(1);
});

test("a refused token is renewed once, and the call sent again", async () => {
  let issued = 0;
  const send = network((request) => {
    if (isTokenRequest(request)) return token(`token-${++issued}`);
    return bearer(request) === "Bearer token-1"
      ? json(401, { detail: "Invalid authentication credentials" })
      : json(200, TAG);
  });
  const { session } = fakeClient(send);

  const tags = await Promise.all(Array.from({ length: 10 }, () => session.call(call)));

  expect(tags).toHaveLength(10);
  expect(send.sent.filter(isTokenRequest)).toHaveLength(2);
});

test("a fresh token that is refused too is final", async () => {
  let issued = 0;
  const send = network((request) =>
    isTokenRequest(request) ? token(`token-${++issued}`) : json(401, { detail: "no" }),
  );
  const { session } = fakeClient(send);

  const error: unknown = await session.call(call).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(NotAuthorized);
  expect(send.sent).toHaveLength(4);
});

test("a token that expires again while a call is replayed is renewed again", async () => {
  let issued = 0;
  let used = 0;
  const send = network((request) => {
    if (isTokenRequest(request)) {
      used = 0;
      return token(`token-${++issued}`);
    }
    const valid = bearer(request) === `Bearer token-${issued}` && ++used <= 5;
    return valid ? json(200, TAG) : json(401, { detail: "expired" });
  });
  const { session } = fakeClient(send);

  const tags = await Promise.all(Array.from({ length: 20 }, () => session.call(call)));

  expect(tags).toHaveLength(20);
  expect(issued).toBe(4);
});

test.each([400, 401, 403, 422])("wrong credentials (%d) are one clear error, and tried once only", async (status) => {
  const send = network(() => json(status, { detail: "Invalid client credentials" }));
  const { session } = fakeClient(send);

  const first: unknown = await session.call(call).catch((thrown: unknown) => thrown);
  const second: unknown = await session.call(call).catch((thrown: unknown) => thrown);

  expect(first).toBeInstanceOf(NotAuthorized);
  expect(String(first)).toMatch(
    /Invalid client credentials.*client_id.*AIRBYTE_CLIENT_ID.*client_secret.*AIRBYTE_CLIENT_SECRET/,
  );
  expect(second).toBe(first);
  expect(send.sent).toHaveLength(1);
});

test("an access token is never renewed, and its refusal says that it has expired or is wrong", async () => {
  const send = network(() => json(401, { detail: "Invalid authentication credentials" }));
  const { session } = fakeClient(send, { credentials: { accessToken: "given-token" } });

  const error: unknown = await session.call(call).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(NotAuthorized);
  expect(String(error)).toMatch(/expired or is wrong.*AIRBYTE_ACCESS_TOKEN/);
  expect(send.sent).toHaveLength(1);
});

test("asking for a token is repeated as a read is", async () => {
  const send = network((request, index) => {
    if (index < 2) return json(503, {});
    return isTokenRequest(request) ? token("token-1") : json(200, TAG);
  });
  const { session } = fakeClient(send);

  expect(await session.call(call)).toMatchObject(TAG);
});

test("a token endpoint that is not there is not taken for a template that is gone", async () => {
  const send = network(() => json(404, { detail: "Not Found" }));
  const { session } = fakeClient(send);

  const error: unknown = await session.call(call).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ kind: "no-such-address" });
});

test("the token comes from another address when one is given, for the same organization", async () => {
  const send = network((request) => (isTokenRequest(request) ? token("token-1") : json(200, TAG)));
  const { session } = fakeClient(send, {
    tokenUrl: "https://tokens.test/v1/applications/token",
    organizationId: "org-1",
  });

  await session.call(call);

  expect(send.sent.map(({ url }) => url)).toEqual([
    "https://tokens.test/v1/applications/token",
    "https://airbyte.test/api/v1/integrations/templates/tags",
  ]);
  expect(send.sent.map(({ headers }) => headers["X-Organization-Id"])).toEqual(["org-1", "org-1"]);
});
