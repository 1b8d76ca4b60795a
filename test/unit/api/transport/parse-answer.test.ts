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

test("an answer that is too large is said to be", () => {
  expect(() => read("{}", undefined, { isCut: true })).toThrow("64 MB");
});
