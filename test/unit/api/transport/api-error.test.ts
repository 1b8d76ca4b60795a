import { carriesErrors, toApiError, toReason } from "../../../../src/api/transport/api-error";
import type { HttpAnswer } from "../../../../src/api/transport/http";
import { createRedactor } from "../../../../src/output";

const ONCE = { tries: 1, lost: false };
const json = (message: string): string => JSON.stringify({ message });
const asItIs = (words: string): string => words;

const field = { field: "body.name", message: "too long" };

test.each<[what: string, body: unknown, reason: string]>([
  ["errors with fields", { message: "m", errors: [field], detail: "d", error: "e" }, "body.name: too long"],
  ["errors without fields", { errors: [{ field: null, message: "one" }, { message: "two" }] }, "one; two"],
  ["message when errors are empty", { message: "m", errors: [], detail: "d" }, "m"],
  ["message when errors say nothing", { message: "m", errors: [{ field: "body", message: null }] }, "m"],
  ["detail as text", { message: null, detail: "d", error: "e" }, "d"],
  ["detail as list", { detail: [{ loc: ["body", "name"], msg: "too long", type: "x" }] }, "body.name: too long"],
  ["detail as list of texts, which only some servers send", { detail: ["no", { msg: "b" }] }, "no; b"],
  ["a list in a list, which is none", { errors: [["a"], null, "b"], message: "m" }, "m"],
  ["detail when message is blank", { message: "  ", detail: "d" }, "d"],
  ["error", { error: "e" }, "e"],
  ["nothing known", { status: "bad" }, "no reason given"],
])("the reason is read from %s", (_what, body, reason) => {
  expect(toReason(JSON.stringify(body), asItIs)).toBe(reason);
});

test.each([
  ["plain text", "upstream\n  is down", "upstream is down"],
  ["plain text with an angle", "upstream <a> is down", "upstream <a> is down"],
  ["an HTML page", "<html><h1>502</h1></html>", "an HTML page instead of JSON"],
  ["an HTML page behind empty lines", "\n <html><h1>502</h1></html>", "an HTML page instead of JSON"],
  ["a list", '["message"]', '["message"]'],
  ["a number", "5", "5"],
  ["null", "null", "null"],
  ["an empty body", "", "no reason given"],
])("a body that is %s gives one line", (_what, text, reason) => {
  expect(toReason(text, asItIs)).toBe(reason);
});

test.each([
  [300, "x".repeat(300)],
  [301, `${"x".repeat(299)}…`],
])("a reason of %d characters is shown in at most 300", (length, shown) => {
  expect(toReason("x".repeat(length), asItIs)).toBe(shown);
});

test("words that must not be shown are left out, with the reason", () => {
  expect(toReason('{"message":"x7q"}', () => null)).toBe(
    "the message is left out, because the request held a secret too short to be masked in it",
  );
});

test.each<[what: string, headers: Record<string, string>, reason: string]>([
  ["another host", { location: "https://login.test/x?token=s3cr3t" }, "it redirects to login.test"],
  ["a place on its own host", { location: "/login" }, "it redirects to another address"],
  ["nowhere", {}, "it redirects to another address"],
])("a redirect to %s is told by its host alone", (_where, headers, reason) => {
  expect(toApiError("POST /x", { status: 302, headers, text: json("moved") }, ONCE, asItIs).reason).toBe(reason);
});

test.each<[what: string, answer: Partial<HttpAnswer>, carries: boolean]>([
  ["errors", { text: '{"errors":[{"message":"no"}]}' }, true],
  ["no errors", { text: '{"errors":[]}' }, false],
  ["errors that are no list", { text: '{"errors":{"message":"no"}}' }, false],
  ["errors of something in it", { text: '{"data":{"errors":[{"message":"no"}]}}' }, false],
  ["errors in a list", { text: '[{"errors":[{"message":"no"}]}]' }, false],
  ["half of its JSON", { text: '{"errors":[{"message":"no"}]' }, false],
  ["errors, and more than may be read", { text: '{"errors":[{"message":"no"}]}', isCut: true }, false],
])("a success with %s", (_what, answer, carries) => {
  expect(carriesErrors({ status: 200, headers: {}, text: "", ...answer })).toBe(carries);
});

test("a long reason is cut short, and no secret survives at the cut", () => {
  const secret = "s3cr3t-value-".repeat(3);
  const redactor = createRedactor();
  redactor.learn(secret);
  const reason = toReason(`${"x".repeat(280)} ${secret}`, redactor.redact);

  expect(reason.length).toBeLessThanOrEqual(300);
  expect(reason).not.toContain("s3cr3t");
});

test.each([
  [409, json("Template tag with name 'a' already exists."), "already-exists"],
  [400, json("A template of this name exists"), "already-exists"],
  [422, json("name already exists"), "already-exists"],
  [409, json("Duplicate name"), "already-exists"],
  [422, json("The source definition does not exist"), "invalid"],
  [422, json("Nonexistent source"), "invalid"],
  [422, json("Non-existent source"), "invalid"],
  [400, json("It was already removed"), "invalid"],
  [418, json("A teapot exists"), "refused"],
  [400, json("Invalid JSON Patch operation"), "invalid"],
  [409, json("Busy"), "refused"],
  [401, json("no"), "unauthorized"],
  [403, json("no"), "forbidden"],
  [404, json("Source template not found"), "not-found"],
  [404, "<html>404</html>", "no-such-address"],
  [404, "default backend - 404", "no-such-address"],
  [405, json("Method Not Allowed"), "no-such-address"],
  [429, json("slow"), "rate-limited"],
  [502, "<html>502</html>", "unavailable"],
  [500, json("oops"), "unavailable"],
  [200, json("oops"), "unavailable"],
  [299, json("oops"), "unavailable"],
  [300, json("see there"), "redirected"],
  [399, json("see there"), "redirected"],
  [418, json("teapot"), "refused"],
])("a %d that says %s is of kind %s", (status, text, kind) => {
  expect(toApiError("POST /x", { status, headers: {}, text }, ONCE, asItIs).kind).toBe(kind);
});

test("the message says what was refused, why, and what to do next", () => {
  const answer = { status: 409, headers: {}, text: json("Template tag with name 'pro' already exists.") };

  expect(toApiError("POST /api/v1/integrations/templates/tags", answer, ONCE, asItIs).message).toBe(
    "Airbyte refused POST /api/v1/integrations/templates/tags (409): Template tag with name 'pro' already exists. " +
      "Import the existing one, or choose another name.",
  );
});

test.each<[what: string, body: unknown, fields: string[]]>([
  ["the envelope", { errors: [{ field: "body.name", message: "m" }] }, ["name"]],
  ["the envelope without the word body", { errors: [{ field: "name", message: "m" }] }, ["name"]],
  [
    "the older form",
    { detail: [{ loc: ["body", "destination_config", "s3", 0], msg: "m" }] },
    ["destination_config.s3.0"],
  ],
  ["several errors, each once", { errors: ["a", "b", "a"].map((field) => ({ field: `body.${field}` })) }, ["a", "b"]],
  ["the body as a whole", { errors: [{ field: "body", message: "m" }] }, []],
  [
    "a field whose name only begins or ends like body",
    { errors: [{ field: "bodywork" }, { field: "antibody.x" }] },
    ["bodywork", "antibody.x"],
  ],
  ["no object", [{ errors: [{ field: "name" }] }], []],
  ["a text alone", { detail: "no" }, []],
  ["null", { errors: [{ field: null }], detail: null }, []],
])("the fields are read from %s", (_what, body, fields) => {
  const answer = { status: 422, headers: {}, text: JSON.stringify(body) };

  expect(toApiError("POST /x", answer, ONCE, asItIs).fields).toEqual(fields);
});
