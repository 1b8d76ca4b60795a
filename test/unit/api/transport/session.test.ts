import { Interrupted, isDoubtful, NotAuthorized, UnexpectedAnswer, Unreachable } from "../../../../src/api";
import { NoAnswer } from "../../../../src/api/transport/network/no-answer";
import { Config, TemplateTag } from "../../../../src/api/shapes/templates";
import {
  fakeClient,
  html,
  isTokenRequest,
  JumpingClock,
  json,
  network,
  stoppedClock,
  token,
} from "../../../support/api/fake-network";
import { thrownBy } from "../../../support/api/thrown-by";

const TAG = { id: "7c9e6679-7425-40de-944b-e07fc1f90ae7", name: "pro" };
const tags = "/api/v1/integrations/templates/tags";
const read = { method: "GET", path: tags, shape: TemplateTag } as const;
const write = { method: "POST", path: tags, body: { name: "pro" }, shape: TemplateTag } as const;
const given = { credentials: { accessToken: "given-token" } };

test("two pages of HTML from a gateway are waited out", async () => {
  const clock = new JumpingClock();
  const send = network((_request, index) => (index < 2 ? html(502) : json(200, TAG)));
  const { session, delivery } = fakeClient(send, { clock, ...given });

  expect(await session.call(read)).toMatchObject(TAG);
  expect(clock.sleeps).toEqual([500, 1000]);
  expect(delivery.summary()).toEqual({ calls: 1, retries: 2, waitedMs: 1500 });
});

test("HTML that stays is one line without HTML", async () => {
  const { session } = fakeClient(
    network(() => html(502)),
    given,
  );

  expect(String(await thrownBy(session.call(read)))).toBe(
    `ApiError: Airbyte refused GET ${tags} (502) after 5 attempts: an HTML page instead of JSON. Try again later.`,
  );
});

test("HTML in a success asks whether the address is right", async () => {
  const { session } = fakeClient(
    network(() => html(200)),
    given,
  );

  const error = await thrownBy(session.call(read));

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toMatch(/it is HTML, not JSON\. Is api_url \(AIRBYTE_API_URL\) right\?$/);
});

test("truncated JSON in a success is not quoted", async () => {
  const send = network(() => ({ status: 200, headers: {}, text: '{"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","na' }));

  const error = await thrownBy(fakeClient(send, given).session.call(read));

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).not.toContain("7c9e6679-7425-40de-944b-e07fc1f90ae7");
});

test("an answer of another shape names the place, not the value", async () => {
  const send = network(() => json(200, { id: 5, name: "pro" }));

  const error = await thrownBy(fakeClient(send, given).session.call(read));

  expect(error).toBeInstanceOf(UnexpectedAnswer);
  expect(String(error)).toMatch(/id: expected a UUID\. Update the provider, or report it\.$/);
});

test("a rate limit is waited out for a POST too, by everybody", async () => {
  const clock = new JumpingClock();
  const send = network((_request, index) => (index === 0 ? json(429, {}, { "retry-after": "2" }) : json(200, TAG)));
  const { session, delivery } = fakeClient(send, { clock, ...given });

  await session.call(write);

  expect(clock.sleeps).toEqual([2000]);
  expect(delivery.summary().retries).toBe(1);
});

test("a POST whose answer was lost is sent once, and marked as doubtful", async () => {
  const send = network(() => new NoAnswer("the connection was closed early", true, true));

  const error = await thrownBy(fakeClient(send, given).session.call(write));

  expect(error).toBeInstanceOf(Unreachable);
  expect(error).toMatchObject({ host: "airbyte.test", tries: 1 });
  expect(isDoubtful(error)).toBe(true);
  expect(send.sent).toHaveLength(1);
});

test("a POST that never left, and a failed read, leave no doubt", async () => {
  const refused = network(() => new NoAnswer("the connection was refused", false, true));

  expect(isDoubtful(await thrownBy(fakeClient(refused, given).session.call(write)))).toBe(false);
  expect(isDoubtful(await thrownBy(fakeClient(refused, given).session.call(read)))).toBe(false);
});

test("an untrusted certificate is not tried again", async () => {
  const send = network(() => new NoAnswer("the certificate was not accepted", false, false));

  await thrownBy(fakeClient(send, given).session.call(read));

  expect(send.sent).toHaveLength(1);
});

test("aborting ends a wait between two tries", async () => {
  const stop = new AbortController();
  const send = network(() => html(503));
  const call = fakeClient(send, { clock: stoppedClock, ...given }).session.call({ ...read, signal: stop.signal });

  setImmediate(() => stop.abort());
  const error = await thrownBy(call);

  expect(error).toBeInstanceOf(Interrupted);
  expect(error).toMatchObject({ name: "AbortError" });
  expect(send.sent).toHaveLength(1);
});

test("an aborted call leaves the token request to the others", async () => {
  const stop = new AbortController();
  const send = network((request) => (isTokenRequest(request) ? token("token-1") : json(200, TAG)));
  const { session } = fakeClient(send);

  const first = thrownBy(session.call({ ...read, signal: stop.signal }));
  const second = session.call(read);
  stop.abort();

  expect(await first).toBeInstanceOf(Interrupted);
  expect(await second).toMatchObject(TAG);
});

test("a call whose signal is aborted already sends nothing", async () => {
  const send = network(() => json(200, TAG));

  const error = await thrownBy(fakeClient(send).session.call({ ...read, signal: AbortSignal.abort() }));

  expect(error).toBeInstanceOf(Interrupted);
  expect(send.sent).toEqual([]);
});

test("no error and no event holds a secret, even when the server repeats it", async () => {
  const config = { host: "db", password: "hunter2-hunter2", key: { pem: "-----BEGIN\nMIIEvQIBADAN\n-----END" } };
  const send = network((request) =>
    isTokenRequest(request)
      ? token("token-value-1")
      : json(422, { message: `'hunter2-hunter2' MIIEvQIBADAN token-value-1 secret-of-client is not valid` }),
  );
  const { session, events, redactor } = fakeClient(send);

  const error = await thrownBy(session.call({ ...write, body: { config }, config, shape: Config }));

  const seen = `${String(error)} ${JSON.stringify(error)} ${JSON.stringify(events)}`;
  for (const secret of ["hunter2", "MIIEvQIBADAN", "token-value-1", "secret-of-client"]) {
    expect(seen).not.toContain(secret);
  }
  expect(redactor.redact("secret-of-client, token-value-1, hunter2-hunter2")).toBe(
    "(hidden), (hidden), hunter2-hunter2",
  );
});

test("a refused secret is not shown either", async () => {
  const send = network(() => json(401, { detail: "unknown secret secret-of-client" }));

  const error = await thrownBy(fakeClient(send).session.call(read));

  expect(error).toBeInstanceOf(NotAuthorized);
  expect(String(error)).not.toContain("secret-of-client");
});

test("every try is reported without its query", async () => {
  const send = network((_request, index) => (index === 0 ? html(503) : json(200, TAG)));
  const { session, events } = fakeClient(send, given);

  await session.call({ ...read, query: new URLSearchParams({ tags: "pro" }) });

  expect(events).toEqual([
    { method: "GET", path: tags, status: 503, ms: 0, attempt: 1, wait: 500 },
    { method: "GET", path: tags, status: 200, ms: 0, attempt: 2 },
  ]);
});
