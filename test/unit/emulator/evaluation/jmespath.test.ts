import { toResult } from "../../../../src/emulator/evaluation/jmespath";

const DOCUMENT = { streams: [{ name: "users" }, { name: "orders" }] };

test("an expression picks out of a document", () => {
  expect(toResult(DOCUMENT, { query: "streams[].{toDo: name}" })).toEqual({
    result: [{ toDo: "users" }, { toDo: "orders" }],
  });
});

test.each(["__proto__", "streams[0].constructor", "toString", "{__proto__: streams}", "keys(streams[?valueOf])"])(
  "%s is refused: it is no key of the document",
  (query) => {
    expect(() => toResult(DOCUMENT, { query })).toThrow("Invalid JMESPath expression: the emulator cannot look for");
  },
);

test("the name of a key in a text is only a text", () => {
  expect(toResult(DOCUMENT, { query: "streams[?name == 'constructor']" })).toEqual({ result: [] });
});

test("an expression that would take forever is refused", () => {
  const query = "trim_right(pad_left('x', `300000`))";

  expect(() => toResult(DOCUMENT, { query })).toThrow("it takes the emulator more than 1000 milliseconds");
});
