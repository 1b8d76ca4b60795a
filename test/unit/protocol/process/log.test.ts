import { toErrorFields, toLogLine } from "../../../../src/protocol/process/log";
import { redactor } from "../../../../src/protocol/process/redaction";

test("a line carries level, message, module and a time of six digits, the only form Terraform reads", () => {
  const line = toLogLine("warn", "Slow", { ms: 12 }, new Date("2026-03-01T12:34:56.789Z"));

  expect(JSON.parse(line)).toEqual({
    "@level": "warn",
    "@message": "Slow",
    "@module": "provider",
    "@timestamp": "2026-03-01T12:34:56.789000Z",
    ms: 12,
  });
});

test("a line is one line, whatever it says", () => {
  expect(toLogLine("error", "a\nb", toErrorFields(new Error("c\nd")))).not.toContain("\n");
});

test("what JSON cannot say does not keep a line from the log", () => {
  const circle: Record<string, unknown> = { size: 1n };
  circle.itself = circle;

  expect(JSON.parse(toLogLine("error", "m", circle))).toMatchObject({ "@message": "m", fields: expect.any(String) });
  expect(toErrorFields(Object.create(null)).error).toContain("{}");
});

test("a field cannot pass itself off as the level", () => {
  expect(JSON.parse(toLogLine("debug", "m", { "@level": "error" }))).toMatchObject({ "@level": "debug" });
});

test.each([
  ["itself", 'pa"ss\\word'],
  ["inside JSON", JSON.stringify({ token: 'pa"ss\\word' })],
  ["in a URL", `https://x/?token=${encodeURIComponent('pa"ss\\word')}`],
  ["in base64", Buffer.from('pa"ss\\word').toString("base64")],
])("a secret is not on the log: %s", (_, text) => {
  redactor.learn('pa"ss\\word');

  const line = toLogLine("info", `It is ${text}`, { list: [{ text }] });

  expect(line).not.toMatch(/pa.{0,3}ss|cGEic3|%22ss/);
  expect(line).toContain("(hidden)");
  expect(() => JSON.parse(line) as unknown).not.toThrow();
});

test("a secret that is a number or a name is not on the log, and the line stays JSON", () => {
  redactor.learn({ pin: 73519924, key: "name-of-key" });

  const line = toLogLine("info", "m", { pin: 73519924, list: [{ "name-of-key": 1 }], ms: 12 });

  expect(JSON.parse(line)).toMatchObject({ pin: "(hidden)", list: [{ "(hidden)": 1 }], ms: 12 });
});

test("a line cannot steer the terminal that Terraform shows it on", () => {
  const line = toLogLine("info", "\u001b[2Ja\u202e", { name: "\u009b31m\u0007" });

  expect(JSON.parse(line)).toMatchObject({ "@message": "\\u001b[2Ja\\u202e", name: "\\u009b31m\\u0007" });
});
