import { toErrorFields, toLogLine } from "../../../src/protocol/log";
import { redact, redactFromLogs } from "../../../src/protocol/redaction";

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
  redactFromLogs('pa"ss\\word');

  const line = toLogLine("info", `It is ${text}`, { list: [{ text }] });

  expect(line).not.toMatch(/pa.{0,3}ss|cGEic3|%22ss/);
  expect(line).toContain("(redacted)");
  expect(() => JSON.parse(line) as unknown).not.toThrow();
});

test("a secret inside a longer one leaves nothing of the longer one", () => {
  redactFromLogs("inner");
  redactFromLogs("outer-inner-outer");

  expect(redact("outer-inner-outer and inner")).toBe("(redacted) and (redacted)");
});

test("an empty or tiny secret does not blank out the log", () => {
  redactFromLogs("");
  redactFromLogs("a");

  expect(redact("a cat")).toBe("a cat");
});
