import { z } from "zod";
import type { LimitWait } from "../../../../src/api";
import { newCallProgress } from "../../../../src/api/transport/call-progress";
import { delivery } from "../../../../src/api/transport/delivery";
import type { HttpAnswer } from "../../../../src/api/transport/http";
import { NoAnswer } from "../../../../src/api/transport/network/no-answer";
import { parseAnswer } from "../../../../src/api/transport/parse-answer";
import type { Method } from "../../../../src/api/transport/retry/retry";
import { fakeClient, html, JumpingClock, json, network, stoppedClock } from "../../../support/api/fake-network";
import { thrownBy } from "../../../support/api/thrown-by";

const shape = z.object({ ok: z.boolean() });
const OK = json(200, { ok: true });
const REPORTED = json(200, { errors: [{ message: "no" }] });
const CUT: HttpAnswer = { ...OK, isCut: true };
const LOST = new NoAnswer("the connection was closed early", true, true);
const UNSENT = new NoAnswer("the connection was refused", false, true);
const UNTRUSTED = new NoAnswer("the certificate was not accepted", false, false);

const read = (answer: HttpAnswer): z.infer<typeof shape> => parseAnswer("GET /x", answer, shape);
const parcel = (method: Method, more: { signal?: AbortSignal; repeatAs?: Method } = {}) => ({
  ...{ method, url: "https://airbyte.test/x?secret=1", headers: {}, read },
  ...more,
});

/** Sends a request that is always answered in the same way: how often, if its work may be done, and the end. */
async function deliverTo(answer: HttpAnswer | NoAnswer, method: Method, repeatAs?: Method) {
  const progress = newCallProgress();
  const { delivery } = fakeClient(
    network(() => answer),
    { patienceMs: 0 },
  );
  const end = await delivery.deliver(parcel(method, { repeatAs }), progress).then(
    (delivered) => (delivered.done ? "done" : delivered.refusal.status),
    (error: unknown) => (error instanceof Error ? error.name : error),
  );
  return [progress.tries, progress.lost, end];
}

test.each<[what: string, method: Method, tries: number, lost: boolean, end: unknown, answer: HttpAnswer | NoAnswer]>([
  ["a success", "GET", 1, false, "done", OK],
  ["a gateway's page", "GET", 5, true, 502, html(502)],
  ["an internal error", "GET", 5, true, 500, json(500, {})],
  ["a redirect without a target", "GET", 1, false, 300, json(300, {})],
  ["a refusal", "GET", 1, false, 499, json(499, {})],
  ["a limit without patience", "GET", 1, false, 429, json(429, {})],
  ["errors in a success", "GET", 5, true, 200, REPORTED],
  ["another shape", "GET", 5, true, "UnexpectedAnswer", json(299, {})],
  ["more than may be read", "GET", 1, true, "AnswerTooLarge", CUT],
  ["no trust", "GET", 1, false, "Unreachable", UNTRUSTED],
  ["no answer", "PUT", 5, true, "Unreachable", LOST],
  ["no connection", "PUT", 5, false, "Unreachable", UNSENT],
  ["a gateway's page", "PUT", 5, true, 503, html(503)],
  ["an internal error", "PUT", 1, true, 500, json(500, {})],
  ["errors in a success", "PUT", 1, true, 200, REPORTED],
  ["another shape", "DELETE", 1, true, "UnexpectedAnswer", json(200, {})],
  ["no answer", "POST", 1, true, "Unreachable", LOST],
  ["a refusal", "POST", 1, false, 300, json(300, {})],
  ["a limit without patience", "POST", 1, false, 429, json(429, {})],
])("%s to a %s: %d tries, perhaps done %s, in the end %s", async (_what, method, tries, lost, end, answer) => {
  expect(await deliverTo(answer, method)).toEqual([tries, lost, end]);
});

test.each<[what: string, answer: HttpAnswer | NoAnswer]>([
  ["a gateway's page", html(503)],
  ["another shape", json(200, {})],
  ["errors in a success", REPORTED],
])("%s to a POST that changes nothing is waited out like a read's", async (_what, answer) => {
  expect((await deliverTo(answer, "POST", "GET"))[0]).toBe(5);
});

test("an error of the reader itself is not taken for the answer's", async () => {
  const send = network(() => OK);
  const { delivery } = fakeClient(send);
  const broken = (): never => {
    throw new TypeError("a bug");
  };

  await expect(delivery.deliver({ ...parcel("GET"), read: broken }, newCallProgress())).rejects.toThrow(TypeError);
  expect(send.sent).toHaveLength(1);
});

test("an error of the network's code is not taken for an answer that did not come", async () => {
  const { delivery } = fakeClient(() => Promise.reject(new TypeError("a bug")));

  await expect(delivery.deliver(parcel("GET"), newCallProgress())).rejects.toThrow(TypeError);
});

test("the error names method, path and host, without the query", async () => {
  const { delivery } = fakeClient(network(() => UNTRUSTED));

  expect(await thrownBy(delivery.deliver(parcel("PUT"), newCallProgress()))).toMatchObject({
    message: expect.stringMatching(/^No answer from airbyte\.test to PUT \/x after 1 attempt: the certificate/),
    request: "PUT /x",
  });
});

test.each<[what: string, fault: HttpAnswer]>([
  ["faults", json(503, {}, { "retry-after": "60" })],
  ["limits", json(429, {}, { "retry-after": "60" })],
])("once all that may be waited for %s is spent, calls end at once until one gets an answer", async (_what, fault) => {
  let answer = fault;
  const { delivery } = fakeClient(
    network(() => answer),
    { maxRetries: 1000 },
  );
  const tries = async (): Promise<number> => {
    const progress = newCallProgress();
    await delivery.deliver(parcel("GET"), progress);
    return progress.tries;
  };
  await tries();
  const spent = await tries();

  answer = json(404, {});
  await tries();
  answer = fault;

  expect(spent).toBe(1);
  expect(await tries()).toBeGreaterThan(2);
});

test.each([
  ["limit holds back everybody", json(429, {}, { "retry-after": "60" }), 1],
  ["fault holds back its own call alone", html(503), 2],
])("the wait after a %s", async (_what, answer, sent) => {
  const stop = new AbortController();
  const send = network(() => (send.sent.length === 1 ? answer : OK));
  const { delivery } = fakeClient(send, { clock: stoppedClock });
  const deliver = (): Promise<unknown> =>
    thrownBy(delivery.deliver(parcel("GET", { signal: stop.signal }), newCallProgress()));

  const first = deliver();
  await new Promise(setImmediate);
  const second = deliver();
  await new Promise(setImmediate);
  stop.abort();
  await Promise.all([first, second]);

  expect(send.sent).toHaveLength(sent);
});

test("the waits of a call for limits are told in the end", async () => {
  const clock = new JumpingClock();
  const send = network((_request, index) => (index < 3 ? json(429, {}, { "retry-after": "0" }) : OK));
  const { delivery } = fakeClient(send, { clock, patienceMs: 9000 });
  const progress = newCallProgress();
  const before = delivery.waitedFor(progress);

  await delivery.deliver(parcel("GET"), progress);

  expect(clock.sleeps).toEqual([500, 1000, 2000]);
  expect(before).toEqual({ waited: 0, patience: 9000, asked: {} });
  expect(delivery.waitedFor(progress)).toEqual({ waited: 3500, patience: 9000, asked: { ms: 0 } });
});

test("a wait of a whole minute is one wait", async () => {
  const clock = new JumpingClock();
  const send = network((_request, index) => (index === 0 ? json(503, {}, { "retry-after": "60" }) : OK));

  await fakeClient(send, { clock }).delivery.deliver(parcel("GET"), newCallProgress());

  expect(clock.sleeps).toEqual([60_000]);
});

test("a try without an answer is told without a status", async () => {
  const { delivery, events } = fakeClient(network((_request, index) => (index === 0 ? LOST : OK)));

  await delivery.deliver(parcel("GET"), newCallProgress());

  expect(events).toEqual([
    { method: "GET", path: "/x", status: null, ms: 0, attempt: 1, wait: 500 },
    { method: "GET", path: "/x", status: 200, ms: 0, attempt: 2 },
  ]);
});

test("nobody need listen to waits and tries", async () => {
  const send = network((_request, index) => (index === 0 ? json(429, {}, { "retry-after": "2" }) : OK));
  const quiet = delivery({ send, clock: new JumpingClock(), random: () => 1, maxRetries: 4, patienceMs: 9000 });

  expect(await quiet.deliver(parcel("GET"), newCallProgress())).toEqual({ done: true, result: { ok: true } });
});

test("a stop reaches a read under way, and no write", async () => {
  const { signal } = new AbortController();
  const send = network(() => OK);
  const { delivery } = fakeClient(send);

  for (const method of ["GET", "PUT"] as const) await delivery.deliver(parcel(method, { signal }), newCallProgress());

  expect(send.sent.map((request) => request.signal)).toEqual([signal, undefined]);
});

test.each<[what: string, method: Method, answer: HttpAnswer | NoAnswer, error: object]>([
  ["a read", "GET", LOST, { name: "AbortError", request: "GET /x", doubtful: false }],
  ["a write whose answer was lost", "PUT", LOST, { name: "AbortError", request: "PUT /x", doubtful: true }],
  ["a write that never left", "PUT", UNSENT, { name: "AbortError", request: "PUT /x", doubtful: false }],
  ["a write with an unreadable answer", "PUT", json(200, {}), { name: "UnexpectedAnswer", doubtful: true }],
])("a stop while %s is under way ends it without another try", async (_what, method, answer, error) => {
  const stop = new AbortController();
  const clock = new JumpingClock();
  const send = network(() => {
    stop.abort();
    return answer;
  });
  // The shape's errors say which request they are about.
  const readAs = (reply: HttpAnswer): z.infer<typeof shape> => parseAnswer(`${method} /x`, reply, shape);
  const sent = fakeClient(send, { clock }).delivery.deliver(
    { ...parcel(method, { signal: stop.signal }), read: readAs },
    newCallProgress(),
  );

  expect(await thrownBy(sent)).toMatchObject(error);
  expect([send.sent.length, clock.sleeps]).toEqual([1, []]);
});

test("people are told of a limit by the request that met it", async () => {
  const waits: LimitWait[] = [];
  const send = network((_request, index) => (index === 0 ? json(429, {}, { "retry-after": "2" }) : OK));
  const client = delivery({
    ...{ send, clock: new JumpingClock(), random: () => 1, maxRetries: 4, patienceMs: 9000 },
    onLimitWait: (wait) => waits.push(wait),
  });

  await client.deliver(parcel("PUT"), newCallProgress());

  expect(waits).toEqual([{ request: "PUT /x", asked: { ms: 2000 }, left: 2000, waited: 0, patience: 9000 }]);
});
