import fc from "../../../../support/properties";
import { findLinear, fromRegExp, toPattern } from "../../../../../src/specs/check/patterns/pattern";

/** Patterns that take a backtracking engine longer than anybody waits. */
const HOSTILE = "^(a+)+$";
const LONG = `${"a".repeat(40)}!`;

test.each([HOSTILE, "^([a-z]+)*$", "(a|aa)+$", "^(\\w+\\s?)*$", "(.*a){20}b", "^(?<word>a+)+$"])(
  "%s is judged in time that grows with the text only",
  (source) => {
    expect(toPattern(source).judge(LONG.repeat(100))).toBe(false);
  },
);

test("a hostile expression with flags is judged as well", () => {
  expect(fromRegExp(/^(A+)+$/i).judge(LONG)).toBe(false);
  expect(fromRegExp(/^(A+)+$/i).judge("aAa")).toBe(true);
});

test.each([
  ["look-ahead", "^(?!key)\\w+$", "name", "keys"],
  ["a back-reference", "^(a|b)\\1$", "aa", "ab"],
  ["more repetitions than RE2 takes", "^a{2,1500}$", "aa", "a"],
  ["an empty class", "^[^]$", "\n", ""],
])("an expression with %s is judged too", (_, source, good, bad) => {
  expect(findLinear(source)).toBeNull();
  expect([toPattern(source).judge(good), toPattern(source).judge(bad)]).toEqual([true, false]);
});

test("an expression that only backtracking can judge gives up when it takes too long, and stays with that", () => {
  const pattern = toPattern("^(?=a)(a+)+$");

  expect(pattern.judge("aaa")).toBe(true);
  expect(pattern.judge(LONG)).toBeNull();
  expect(pattern.judge("aaa")).toBeNull();
  expect(pattern.test(LONG)).toBe(true);
});

test("an expression that no engine reads judges nothing", () => {
  expect(findLinear("(a")).toBeNull();
  expect(toPattern("(a").judge("b")).toBe(true);
});

/** Parts of expressions that both engines read, among them those that RE2 would by itself read otherwise. */
const ATOMS = [
  "a",
  "B",
  "é",
  "_",
  "7",
  "-",
  "/",
  "\\.",
  "\\-",
  "\\/",
  "\\$",
  "\\_",
  "\\t",
  "\\n",
  "\\v",
  "\\x41",
  "\\cJ",
]
  .concat(["\\u0061", "\\u00e9", ".", "\\s", "\\S", "\\d", "\\D", "\\w", "\\W", "(?:^|a)", "(?:$|a)", "(?:\\b|a)"])
  .concat([
    "[^\\s]",
    "[\\S_]",
    "[^\\S ]",
    "[\\w.-]",
    "[a[]",
    "[[:alpha:]",
    "[.]",
    "[^.]",
    "[\\b-]",
    "[\\]]",
    "[a^]",
    "[A-Z]",
  ]);
const LETTERS = "aB_-]{}/. \t\n\r\v\u00a0\u2028\ufeffé7".split(/(?:)/);

const expression = fc.letrec<{ whole: string; part: string; atom: string }>((tie) => ({
  whole: fc.array(tie("part"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  part: fc
    .tuple(tie("atom"), fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,3}", "{2,}", "*?", "+?"))
    .map(([atom, often]) => `${atom}${often}`),
  atom: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...ATOMS) },
    { weight: 1, arbitrary: tie("whole").map((inner) => `(${inner})`) },
    { weight: 1, arbitrary: fc.tuple(tie("whole"), tie("whole")).map(([one, other]) => `(?:${one}|${other})`) },
  ),
})).whole;

test("an expression means to the linear engine what it means to ECMAScript", () => {
  const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 }).map((letters) => letters.join(""));

  fc.assert(
    fc.property(expression, text, (part, sample) => {
      for (const source of [part, `^(?:${part})$`]) {
        const native = read(source);
        expect(findLinear(source)?.test(sample)).toBe(native?.test(sample));
      }
    }),
    { numRuns: 500 },
  );
});

function read(source: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(source, flags);
    } catch {
      // The other reading may do.
    }
  }
  return undefined;
}
