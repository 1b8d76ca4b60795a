import { cut, printable, printableLine, sentence } from "../../../src/output";

test.each([
  ["ESC", "a\u001b[31mb", "a\\u001b[31mb"],
  ["OSC and BEL", "\u001b]0;title\u0007", "\\u001b]0;title\\u0007"],
  ["C1", "a\u009b31mb", "a\\u009b31mb"],
  ["backspace", "ab\b\bcd", "ab\\u0008\\u0008cd"],
  ["DEL and NUL", "\u007f\u0000", "\\u007f\\u0000"],
  ["carriage return", "good\rbad", "good\\u000dbad"],
  ["right-to-left override", "a\u202etxt.exe", "a\\u202etxt.exe"],
  ["isolates", "\u2066x\u2069", "\\u2066x\\u2069"],
  ["marks of direction", "\u200e\u200f\u061c", "\\u200e\\u200f\\u061c"],
  ["separators", "a\u2028b\u2029c", "a\\u2028b\\u2029c"],
  ["characters without width", "a\u200bb\ufeffc", "a\\u200bb\\ufeffc"],
  ["half a surrogate pair", "a\ud800b\udc00", "a\\ud800b\\udc00"],
])("%s is shown and not obeyed", (_name, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("a text is never cut within a character", () => {
  expect([1, 2, 3].map((length) => cut("a👍b", length))).toEqual(["a", "a", "a👍"]);
});

test("what people write stays, in any language", () => {
  const text = "CRM – Zürich\t‘日本’ مرحبا 👩‍👩‍👧\nسلام";

  expect(printable(text)).toBe(text);
});

test("JSON keeps its meaning", () => {
  const value = { name: "a\u202eb\u001b\u0085\u2028" };

  expect(JSON.parse(printable(JSON.stringify(value)))).toEqual(value);
});

test("a name cannot begin a line of its own", () => {
  expect(printableLine(" CRM\r\n\nError: fake\u2028x ")).toBe("CRM Error: fake x");
});

test("names in a sentence begin no line, and its own line breaks stay", () => {
  expect(sentence`There is no "${"a\nError: fake\u001b"}".\n${2} others.`).toBe(
    'There is no "a Error: fake\\u001b".\n2 others.',
  );
});
