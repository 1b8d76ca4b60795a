import { toApiError, toReason } from "../../../../src/api/transport/api-error";
import { createRedactor } from "../../../../src/output";

const asItIs = (words: string): string => words;

const field = { field: "body.name", message: "too long" };

test.each<[what: string, body: unknown, reason: string]>([
  ["errors with fields", { message: "m", errors: [field], detail: "d", error: "e" }, "body.name: too long"],
  ["errors without fields", { errors: [{ field: null, message: "one" }, { message: "two" }] }, "one; two"],
  ["message when errors are empty", { message: "m", errors: [], detail: "d" }, "m"],
  ["message when errors say nothing", { message: "m", errors: [{ field: "body", message: null }] }, "m"],
  ["detail as text", { message: null, detail: "d", error: "e" }, "d"],
  ["detail as list", { detail: [{ loc: ["body", "name"], msg: "too long", type: "x" }] }, "body.name: too long"],
  ["error", { error: "e" }, "e"],
  ["nothing known", { status: "bad" }, "no reason given"],
])("the reason is read from %s", (_what, body, reason) => {
  expect(toReason(JSON.stringify(body), asItIs)).toBe(reason);
});

test.each([
  ["plain text", "upstream\n  is down", "upstream is down"],
  ["an HTML page", "<html><h1>502</h1></html>", "an HTML page instead of JSON"],
  ["an empty body", "", "no reason given"],
])("a body that is %s gives one line", (_what, text, reason) => {
  expect(toReason(text, asItIs)).toBe(reason);
});

test("a long reason is cut short, and no secret survives at the cut", () => {
  const secret = "s3cr3t-value-".repeat(3);
  const redactor = createRedactor();
  redactor.learn(secret);
  const reason = toReason(`${"x".repeat(280)} ${secret}`, redactor.redact);

  expect(reason.length).toBeLessThanOrEqual(300);
  expect(reason).not.toContain("s3cr3t");
});

const ONCE = { tries: 1, lost: false };
const json = (message: string): string => JSON.stringify({ message });

test.each([
  [409, json("Template tag with name 'a' already exists."), "already-exists"],
  [400, json("A template of this name exists"), "already-exists"],
  [422, json("name already exists"), "already-exists"],
  [409, json("Duplicate name"), "already-exists"],
  [422, json("The source definition does not exist"), "invalid"],
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
  ["a text alone", { detail: "no" }, []],
  ["null", { errors: [{ field: null }], detail: null }, []],
])("the fields are read from %s", (_what, body, fields) => {
  const answer = { status: 422, headers: {}, text: JSON.stringify(body) };

  expect(toApiError("POST /x", answer, ONCE, asItIs).fields).toEqual(fields);
});
