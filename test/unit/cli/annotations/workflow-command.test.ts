import { toWorkflowCommand, withoutCommands } from "../../../../src/cli/annotations/workflow-command";
import fc from "../../../support/properties";
import { nastyText } from "../../../support/review/nasty";

test("an annotation is one line, escaped as GitHub's own tools do", () => {
  const command = toWorkflowCommand({
    severity: "error",
    title: "a:b,c",
    message: "50%: one,\r\ntwo",
    file: "main.ts",
    line: 3,
  });

  expect(command).toBe("::error file=main.ts,line=3,title=a%3Ab%2Cc::50%25: one,%0D%0Atwo");
});

test("GitHub reads back what was said", () => {
  fc.assert(
    fc.property(nastyText, nastyText, (title, message) => {
      const command = toWorkflowCommand({ severity: "warning", title, message });
      const [, read, data] = /^::warning title=([^:,\r\n]*)::([^\r\n]*)$/.exec(command) ?? [];
      expect([unescape(read), unescape(data)]).toEqual([title, message]);
    }),
  );
});

test.each([
  ["::set-output name=run::1", "\\u003a:set-output name=run::1"],
  ["a\n \t::stop-commands::x\nb", "a\n \t\\u003a:stop-commands::x\nb"],
  ["CRM ##[error]forged", "CRM #\\u0023[error]forged"],
  ["###[group]", "##\\u0023[group]"],
])("GitHub's runner takes %j for no command", (text, plain) => {
  expect(withoutCommands(text)).toBe(plain);
});

test("text that is no command stays, and so does the meaning of JSON", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(nastyText, fc.constantFrom("::error::", "##[group]"))), (names) => {
      const json = JSON.stringify(names, null, 2);
      expect(JSON.parse(withoutCommands(json))).toEqual(JSON.parse(json));
    }),
  );
  expect(withoutCommands("a::b ## [c]\n: d")).toBe("a::b ## [c]\n: d");
});

function unescape(text = ""): string {
  return text
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%25", "%");
}
