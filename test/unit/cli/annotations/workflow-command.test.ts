import { toWorkflowCommand } from "../../../../src/cli/annotations/workflow-command";
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

function unescape(text = ""): string {
  return text
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%25", "%");
}
