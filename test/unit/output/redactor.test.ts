import fc from "../../support/properties";
import { LosslessNumber } from "lossless-json";
import { createRedactor } from "../../../src/output";

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const base64url = (text: string): string => Buffer.from(text).toString("base64url");
const hex = (text: string): string => Buffer.from(text).toString("hex");
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const inHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
const inForm = (text: string): string => new URLSearchParams({ v: text }).toString().slice(2);
const inPython = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n");
const inPythonBytes = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
const inAscii = (text: string): string =>
  Array.from(text, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");

const SECRET = `Zq"7 x\\k&<'é+/w%\tL`;

const ENCODINGS: [name: string, encode: (text: string) => string][] = [
  ["as it is", (text) => text],
  ["JSON-escaped", inJson],
  ["JSON-escaped twice", (text) => inJson(inJson(text))],
  ["JSON-escaped three times", (text) => inJson(inJson(inJson(text)))],
  ["in JSON of ASCII only", inAscii],
  ["URL-encoded", encodeURIComponent],
  ["URL-encoded in lower case", (text) => encodeURIComponent(text).toLowerCase()],
  ["URL-encoded twice", (text) => encodeURIComponent(encodeURIComponent(text))],
  ["as a form sends it", inForm],
  ["in JSON inside a URL", (text) => encodeURIComponent(inJson(text))],
  ["in base64", base64],
  ["in base64 without padding", (text) => base64(text).replace(/=+$/, "")],
  ["in base64 for URLs", base64url],
  ["in base64 behind one byte", (text) => base64(`:${text}:and more`)],
  ["in base64 behind two bytes", (text) => base64(`u:${text}:and more`)],
  ["in base64 of JSON", (text) => base64(JSON.stringify({ key: text, z: 1 }))],
  ["in base64 inside JSON", (text) => base64(text).replaceAll("/", "\\/")],
  ["in base64 inside a URL", (text) => encodeURIComponent(base64(text))],
  ["as Python prints it", inPython],
  ["as Python prints bytes", inPythonBytes],
  ["in HTML", inHtml],
  ["in hex", hex],
  ["in upper-case hex", (text) => hex(text).toUpperCase()],
  ["in upper case", (text) => text.toUpperCase()],
  ["in lower case", (text) => text.toLowerCase()],
];

test.each(ENCODINGS)("a secret is hidden %s", (_name, encode) => {
  const redactor = createRedactor();
  redactor.learn({ password: SECRET });

  expect(redactor.redact(`bad value '${encode(SECRET)}' given`)).toBe("bad value '(hidden)' given");
});

test.each(ENCODINGS)("no secret of four characters and more is in a text %s", (_name, encode) => {
  // Of one kind of character, so that none of its encodings occurs by chance.
  const secrets = fc.stringMatching(/^[a-zA-Z0-9"'\\&<>%+/ é]{4,40}$/).filter((text) => text.trim() === text);
  fc.assert(
    fc.property(secrets, (secret) => {
      const redactor = createRedactor();
      redactor.learn(secret);
      const hidden = redactor.redact(`[${encode(secret)}]`);
      expect(hidden).toMatch(/^\[(?:\(hidden\))+\]$/);
    }),
    { numRuns: 60 },
  );
});

test.each([
  [73519924, "invalid int: 73519924"],
  [-4711.25, "got -4711.25."],
  [new LosslessNumber("12345678901234567890123"), "got 12345678901234567890123"],
])("the number %s is hidden", (secret, text) => {
  const redactor = createRedactor();
  redactor.learn({ pin: secret });

  expect(redactor.redact(text)).not.toContain(String(secret));
});

test.each([
  ["with an ellipsis", "bad value hunter2-lo… given"],
  ["with dots", "bad value hunter2-lo... given"],
  ["in quotation marks", "bad value 'hunter2' given"],
  ["masked", "bad value hunter2**** given"],
  ["at the end", "bad value hunter2-"],
  ["after twelve characters and more", "bad value hunter2-long-and given"],
])("the beginning of a secret is hidden where it is cut off %s", (_how, text) => {
  const redactor = createRedactor();
  redactor.learn("hunter2-long-enough");

  expect(redactor.redact(text)).not.toMatch(/hunt/);
});

test.each([
  ["with an ellipsis", "bad value …ough given"],
  ["with dots", "bad value ...-enough given"],
  ["in quotation marks", "bad value 'enough-of-it' given"],
  ["masked", "bad value ****ough given"],
  ["before twelve characters and more", "bad value ter2-long-enough-of-it given"],
])("the end of a secret is hidden where its beginning is cut off %s", (_how, text) => {
  const redactor = createRedactor();
  redactor.learn(["hunter2-long-enough", "hunter2-long-enough-of-it"]);

  expect(redactor.redact(text)).not.toMatch(/ough/);
});

test("a word that a secret ends with stays where nothing is cut off", () => {
  const redactor = createRedactor();
  redactor.learn(["postgres://reader@db.example.com", "secret-of-the-template"]);
  const text = 'the template "late" is not known to www.example.com';

  expect(redactor.redact(text)).toBe(text);
});

test.each([":", " ", "-", "."])("bytes of a secret in hex with %j between them are hidden", (separator) => {
  const redactor = createRedactor();
  redactor.learn("pässw0rd");
  const dump = Buffer.from("pässw0rd")
    .toString("hex")
    .replace(/..(?=.)/g, `$&${separator}`);

  expect(redactor.redact(`got ${dump}, and ${dump.toUpperCase()}`)).toBe("got (hidden), and (hidden)");
});

test.each([" ", ",", ", ", "\n", "','", '", "', '\\", \\"', '",\n    "', "-", " | "])(
  "letters of a secret with %j between them are hidden",
  (separator) => {
    const redactor = createRedactor();
    redactor.learn({ password: "hunter2-Ünïq😀" });
    const spaced = Array.from("hunter2-Ünïq😀").join(separator);

    expect(redactor.redact(`bad value ["${spaced}"], 1 of 3`)).toBe('bad value ["(hidden)"], 1 of 3');
  },
);

test("letters that are no secret stay as they are spaced", () => {
  const redactor = createRedactor();
  redactor.learn({ password: "hunter2" });

  expect(redactor.redact("a b c d, h u n t e d, 1, 2, 3, 4")).toBe("a b c d, h u n t e d, 1, 2, 3, 4");
});

test("a word that a secret begins with stays where nothing is cut off", () => {
  const redactor = createRedactor();
  redactor.learn(["airbyte-secret-of-mine", "name-of-key"]);
  const text = 'airbyte refused it: "name" is missing';

  expect([redactor.redact(text), redactor.redact("airbyte")]).toEqual([text, "airbyte"]);
});

test("the lines of a key are hidden by themselves, and so are values inside JSON and the password of an address", () => {
  const redactor = createRedactor();
  redactor.learn({
    key: "-----BEGIN KEY-----\r\nMIIEvQIBADAN\nqF9xTT\n-----END KEY-----",
    account: JSON.stringify({ type: "service", private_key: "line-one-of-it\nline-two-of-it" }),
    url: "postgres://app:p%40ssw0rd@db.test/app",
  });

  expect(redactor.redact("MIIEvQIBADAN, qF9xTT, line-two-of-it, p@ssw0rd; a service of type")).toBe(
    "(hidden), (hidden), (hidden), (hidden); a service of type",
  );
});

test("secrets that overlap leave nothing of each other", () => {
  const redactor = createRedactor();
  redactor.learn(["inner", "outer-inner-outer", "abcdef", "defghi"]);

  expect(redactor.redact("outer-inner-outer, inner, abcdefghi")).toBe("(hidden), (hidden), (hidden)");
});

test("an empty, a blank or a short secret does not blank out every text", () => {
  const redactor = createRedactor();
  redactor.learn(["", "   ", "\n", "a", true, null, undefined, { ssl: false, port: 22 }]);

  expect(redactor.redact("a true cat of 22, not false")).toBe("a true cat of 22, not false");
});

test("ordinary settings are hidden in the reply to their own request, and nowhere else", () => {
  const redactor = createRedactor();
  const settings = { env: "prod", port: 443, big: 54321, ssl: true, host: "db.internal.test" };
  const words = "db.internal.test:54321 in 'prod' is not a production host; port 443 is open: true";

  expect(redactor.redactReply(words, settings)).toBe(
    "(hidden):(hidden) in '(hidden)' is not a production host; port 443 is open: true",
  );
  expect(redactor.redact(words)).toBe(words);
});

test.each<[what: string, learned: unknown, settings: unknown]>([
  ["a text", { pin: "ab1" }, { pin: "ab1", host: "h.test" }],
  ["a number", { auth: { pin: 7 } }, { auth: { pin: 7 } }],
  ["a value whose name says that it is secret", null, { password: "ab1" }],
])(
  "no word of a reply is shown when the request carried a secret too short to be hidden: %s",
  (_, learned, settings) => {
    const redactor = createRedactor();
    redactor.learn(learned);

    expect(redactor.redactReply("pin is wrong", settings)).toBeNull();
    expect(redactor.redactReply("port is wrong", { port: 7, zone: "ab1" })).toBe("port is wrong");
  },
);

test("a reply that says yes or no is not shown when that is the secret", () => {
  const redactor = createRedactor();
  redactor.learn({ is_admin: true });

  expect(redactor.redactReply("is_admin must not be True", { is_admin: true })).toBeNull();
  expect(redactor.redactReply("the host is down", { is_admin: true })).toBe("the host is down");
  expect(redactor.redactReply("must not be True", { ssl: true })).toBe("must not be True");
});

test("what was learned long ago is forgotten, but never what is kept or was learned again", () => {
  const redactor = createRedactor({ capacity: 10 });
  redactor.keep("client-secret");
  redactor.learn("once-only");
  for (let index = 0; index < 50; index += 1) redactor.learn([`secret-number-${index}x`, "again-and-again"]);

  expect(redactor.redact("client-secret again-and-again secret-number-49x once-only")).toBe(
    "(hidden) (hidden) (hidden) once-only",
  );
});

test("a hostile text of any shape is read in passing", () => {
  const redactor = createRedactor();
  redactor.learn("hunter2-hunter2");

  for (const piece of ["\\", "%25", "&amp;", "hunter2-hunter", "%5C", "&#x26;#x26;", "\\u005c"]) {
    const text = piece.repeat(2000);
    expect(redactor.redact(text)).not.toContain("hunter2-hunter2");
  }
  expect(redactor.redact("&#x110000; \\U99999999 %ff%fe \\xff")).toBe("&#x110000; \\U99999999 %ff%fe \\xff");
});

test("a text of beginnings of a long secret is hidden, and soon", () => {
  const redactor = createRedactor();
  redactor.keep(`${"x".repeat(200_000)}y`);

  const shown = redactor.redact("x".repeat(200_000));

  expect(shown.length).toBeLessThan(100);
  expect(shown).toContain("(hidden)");
});
