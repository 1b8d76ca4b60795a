import { z } from "zod";
import { parseAnswer } from "../../../../src/api/transport/parse-answer";

const shape = z.object({ id: z.string().optional(), data: z.array(z.object({ id: z.number("expected a number") })).optional() }).optional(); // prettier-ignore

function read(text: string, expectId?: string, more: object = {}): unknown {
  return parseAnswer("GET /x", { status: 200, headers: {}, text, ...more }, shape, expectId);
}

test.each(["", " \n"])("an empty body (%j) is none", (text) => {
  expect(read(text)).toBeUndefined();
});

test.each([
  ["AbC", "aBc"],
  ["a", undefined],
])("an answer about %s is one to a question for %s", (id, asked) => {
  expect(read(JSON.stringify({ id }), asked)).toEqual({ id });
});

test.each(["{}", "", '{"data":[]}'])("an answer without an ID is about what was asked for: %s", (text) => {
  expect(() => read(text, "a")).not.toThrow();
});

test.each<[string, string, object]>([
  ['{"id":"b"}', "it describes a different object than the one requested. The answer was discarded. Try again.", {}],
  ["  <html>", "it is HTML, not JSON. Is api_url (AIRBYTE_API_URL) right?", {}],
  ['{"id":', "it is not valid JSON. Try again, and report it if it happens again.", {}],
  ["{}", "it is not UTF-8. Try again, and report it if it happens again.", { isText: false }],
  ['{"data":[{"id":1},{"id":"x"}]}', "data[1].id: expected a number.", {}],
  ['"text"', "the body: ", {}],
])("%s is refused, with what to do", (text, reason, more) => {
  expect(() => read(text, "a", more)).toThrow(reason);
});

test.each<[text: string, shape: z.ZodType]>([
  ["null", z.null()],
  ['{"id":5}', z.object({ id: z.number() })],
  ['{"name":"b"}', z.object({ name: z.string() })],
  ['"b"', z.string()],
])("an answer without an ID in text is about what was asked for: %s", (text, other) => {
  expect(parseAnswer("GET /x", { status: 200, headers: {}, text }, other, "a")).toEqual(JSON.parse(text));
});

test("JSON that holds HTML is JSON", () => {
  expect(read('{"id":"<a>"}')).toEqual({ id: "<a>" });
});

test("a place in a list of lists is told whole", () => {
  const text = '[{"a":[{"b":1},{"b":"x"}]}]';
  const rows = z.array(z.object({ a: z.array(z.object({ b: z.number("no number") })) }));

  expect(() => parseAnswer("GET /x", { status: 200, headers: {}, text }, rows)).toThrow(": [0].a[1].b: no number.");
});

test("an answer that is too large is said to be", () => {
  expect(() => read("{}", undefined, { isCut: true })).toThrow("64 MB");
});
