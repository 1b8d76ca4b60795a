import { gzipSync } from "node:zlib";
import { airbyte, type Airbyte, type AirbyteOptions, UnexpectedAnswer, Unreachable } from "../../../src/api";
import { network } from "../../../src/api/transport/http";
import { emulate, impatientClock, thrownBy } from "../../support/emulator/emulated-api";
import { stub } from "../../support/api/stub-server";

const MB = 1024 * 1024;

function clientFor(apiUrl: string, options: Partial<AirbyteOptions> = {}): Airbyte {
  return airbyte({ apiUrl, credentials: { accessToken: "given-token" }, clock: impatientClock, ...options });
}

test("an answer that comes byte by byte is given up when the time of a request is over", async () => {
  const endless = { part: Buffer.from(" "), everyMs: 5 };
  const server = await stub(() => ({ endless }));
  const api = clientFor(server.url, { requestTimeoutSeconds: 0.1, maxRetries: 0 });

  const error = await thrownBy(api.checkAccess());

  expect(error).toBeInstanceOf(Unreachable);
  expect(String(error)).toContain("it took longer than 0.1 s");
});

test("a read that took too long is tried again", async () => {
  const server = await stub(() => ({ endless: { part: Buffer.from(" "), everyMs: 5 } }));
  const api = clientFor(server.url, { requestTimeoutSeconds: 0.05, maxRetries: 1 });

  expect(await thrownBy(api.checkAccess())).toMatchObject({ tries: 2 });
});

test("an answer comes with the headers that are one text, and a request says what it holds if it holds something", async () => {
  const headers = { "X-One": "1", "set-cookie": "a=b" };
  const server = await stub(() => ({ status: 201, headers, body: "x".repeat(100_000) }));
  const { send } = network(10_000);

  const answer = await send({ method: "GET", url: server.url, headers: { a: "b" } });
  await send({ method: "PUT", url: server.url, headers: { a: "b" }, body: "{}" });

  expect(answer).toMatchObject({ status: 201, headers: { "x-one": "1" }, isCut: false });
  expect(answer.text).toHaveLength(100_000);
  expect(answer.headers).not.toHaveProperty("set-cookie");
  expect(server.received.map((request) => request.headers["content-type"])).toEqual([undefined, "application/json"]);
});

test("a write that is answered byte by byte ends after a stop too, in doubt", async () => {
  const stop = new AbortController();
  const endless = { part: Buffer.from(" "), everyMs: 5 };
  const server = await stub(({ method }) => {
    if (method === "GET") return { body: '{"data":[]}' };
    stop.abort();
    return { endless };
  });
  const api = clientFor(server.url, { requestTimeoutSeconds: 2 });

  const error = await thrownBy(api.templateTags.create("pro", { signal: stop.signal }));

  expect(error).toMatchObject({ name: "AbortError", doubtful: true });
});

test("redirects do not start the time anew", async () => {
  const server = await stub(({ url }) => {
    if (url.search === "?2") return { endless: { part: Buffer.from(" "), everyMs: 5 } };
    return { status: 307, headers: { location: `${url.pathname}?${url.search === "" ? 1 : 2}` } };
  });
  const api = clientFor(server.url, { requestTimeoutSeconds: 0.1, maxRetries: 0 });

  expect(String(await thrownBy(api.checkAccess()))).toContain("it took longer than 0.1 s");
});

test.each([
  ["without end", () => ({ endless: { part: Buffer.alloc(8 * MB, "[]"), everyMs: 1 } })],
  ["of 65 MB", () => ({ body: Buffer.alloc(65 * MB, " ") })],
  [
    "that unpacks to 65 MB",
    () => ({ body: gzipSync(Buffer.alloc(65 * MB, " ")), headers: { "content-encoding": "gzip" } }),
  ],
])("an answer %s is an error, and read once", async (_what, answer) => {
  const server = await stub(answer);

  const error = await thrownBy(clientFor(server.url).checkAccess());

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toMatch(/cannot be read: it is longer than 64 MB\. Is api_url/);
  expect(server.received).toHaveLength(1);
});

test.each([
  ["without end", () => ({ status: 422, endless: { part: Buffer.alloc(8192, '{"message":"no"'), everyMs: 1 } })],
  ["of 5 MB", () => ({ status: 422, body: JSON.stringify({ message: "no".repeat(5 * MB) }) })],
])("a refusal %s is read at its beginning, and quoted shortly", async (_what, answer) => {
  const server = await stub(answer);

  const error = await thrownBy(clientFor(server.url).checkAccess());

  expect(error).toMatchObject({ status: 422, kind: "invalid" });
  expect(String(error).length).toBeLessThan(500);
});

test("an object that is missing is not gone when its refusal has no end", async () => {
  const server = await stub(() => ({ status: 404, body: JSON.stringify({ detail: "x".repeat(MB) }) }));

  expect(await thrownBy(clientFor(server.url).workspaces.find("w-1"))).toMatchObject({ kind: "no-such-address" });
});

test("an answer with bytes that are no UTF-8 is an error, so that no name is read as another", async () => {
  const body = Buffer.concat([
    Buffer.from('{"data":[{"id":"t-1","name":"pr'),
    Buffer.from([0xff]),
    Buffer.from('o"}]}'),
  ]);
  const server = await stub(() => ({ body }));

  const error = await thrownBy(clientFor(server.url).checkAccess());

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toContain("cannot be read: it is not UTF-8. Try again");
});

test("a packed answer, and one with a byte order mark, are read", async () => {
  const packed = await stub(() => ({ body: gzipSync('{"data":[]}'), headers: { "content-encoding": "gzip" } }));
  const marked = await stub(() => ({ body: '\uFEFF{"data":[]}' }));

  for (const { url } of [packed, marked]) {
    await expect(clientFor(url).checkAccess()).resolves.toMatchObject({ templateTags: 0 });
  }
});

test("the emulator reads no body without end either", async () => {
  const { url } = await emulate();

  const answer = await fetch(`${url}/api/v1/integrations/templates/tags`, {
    method: "POST",
    body: Buffer.alloc(17 * MB, " "),
  });

  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ message: "The body is larger than 16 MB." });
});
