import { airbyte, type Airbyte } from "../../../src/api";
import { impatientClock, thrownBy } from "../../support/emulator/emulated-api";
import { stub } from "../../support/api/stub-server";

const TAGS = JSON.stringify({ data: [] });
const TAG = JSON.stringify({ id: "7c9e6679-7425-40de-944b-e07fc1f90ae7", name: "pro" });

function clientFor(apiUrl: string): Airbyte {
  return airbyte({ apiUrl, credentials: { accessToken: "given-token" }, clock: impatientClock });
}

test("a redirect on the same host is followed with method, body and token", async () => {
  const server = await stub(({ method, url }) => {
    if (method === "GET") return { body: TAGS };
    return url.pathname.endsWith("/") ? { body: TAG } : { status: 307, headers: { location: `${url.pathname}/` } };
  });

  await clientFor(server.url).templateTags.create("pro");

  expect(server.received.filter(({ method }) => method === "POST")[1]).toMatchObject({
    method: "POST",
    body: '{"name":"pro"}',
    headers: { authorization: "Bearer given-token" },
  });
});

test("a redirect to another host is refused, and the token stays here", async () => {
  const other = await stub(() => ({ body: TAGS }));
  const server = await stub(() => ({ status: 302, headers: { location: `${other.url}/login` } }));

  const error = await thrownBy(clientFor(server.url).checkAccess());

  expect(other.received).toEqual([]);
  expect(error).toMatchObject({ kind: "redirected", status: 302 });
  expect(String(error)).toContain(new URL(other.url).host);
});

test("redirects in a circle end", async () => {
  const server = await stub(({ url }) => ({ status: 307, headers: { location: url.pathname } }));

  expect(await thrownBy(clientFor(server.url).checkAccess())).toMatchObject({ kind: "redirected" });
  expect(server.received).toHaveLength(4);
});

test("an answer cut off on the way is asked for again", async () => {
  let asked = 0;
  const server = await stub(() => {
    asked += 1;
    const cut = { "content-length": "1000", connection: "close" };
    return asked === 1 ? { headers: cut, body: TAGS } : { body: TAGS };
  });

  await expect(clientFor(server.url).checkAccess()).resolves.toBeDefined();
  expect(asked).toBe(2);
});

test("requests say who sends them, and what they take", async () => {
  const server = await stub(({ method }) => ({ body: method === "GET" ? TAGS : TAG }));

  await clientFor(server.url).templateTags.create("pro");

  const headers = server.received.find(({ method }) => method === "POST")?.headers;
  expect(headers).toMatchObject({
    accept: "application/json",
    "content-type": "application/json",
    "user-agent": "cdktf-airbyte-embedded",
  });
  expect(headers).not.toHaveProperty("x-organization-id");
});
