import { createLogReader } from "../../../../src/cli/annotations/log-reader";
import type { Annotation } from "../../../../src/cli/annotations/workflow-command";

function readAll(log: string): Annotation[] {
  const reader = createLogReader();
  return [...log.split("\n").flatMap(reader.read), ...reader.end()];
}

const FRAMED = `
╷
│ Error: Cannot create source template "CRM"
│${" "}
│   with airbyteembedded_source_template.Crm_A1 (Crm/Resource),
│   on cdk.tf.json line 35, in resource.airbyteembedded_source_template.Crm_A1:
│   35:       }
│${" "}
│ Airbyte refused it (422).
│${" "}
│ Choose another connector.
╵
`;

const EXPECTED: Annotation = {
  severity: "error",
  title: 'Cannot create source template "CRM"',
  message:
    "airbyteembedded_source_template.Crm_A1 (Crm/Resource)\n\nAirbyte refused it (422).\n\nChoose another connector.",
};

test("an error of Terraform becomes one annotation without the file that CDKTF wrote", () => {
  expect(readAll(FRAMED)).toEqual([EXPECTED]);
});

test("the same error told twice is annotated once", () => {
  expect(readAll(FRAMED + FRAMED)).toHaveLength(1);
});

test("the stack's name that cdktf puts before a line, and colours, are left out", () => {
  const log = FRAMED.split("\n")
    .map((line) => line.replace("╷", "catalog  ╷").replace(/^([│╵])/, "         \u001b[31m$1\u001b[0m"))
    .join("\n");

  expect(readAll(log)).toEqual([EXPECTED]);
});

test("an error without a frame is read to the end of its first paragraph", () => {
  const log = [
    "catalog  Error: Unsupported argument",
    "",
    '           on main.tf line 3, in resource "random_pet" "a":',
    "            3:   lenght = 1",
    "",
    '         An argument named "lenght" is not expected here.',
    "",
    "catalog  Done.",
  ].join("\n");

  expect(readAll(log)).toEqual([
    {
      severity: "error",
      title: "Unsupported argument",
      message: 'An argument named "lenght" is not expected here.',
      file: "main.tf",
      line: 3,
    },
  ]);
});

test("lines of -json become annotations if they are about errors and warnings", () => {
  const toLine = (severity: string): string =>
    JSON.stringify({
      "@level": severity,
      type: "diagnostic",
      diagnostic: {
        severity,
        summary: "No",
        detail: "Not so.",
        address: "a.b",
        range: { filename: "main.tf", start: { line: 7 } },
      },
    });

  expect(readAll([toLine("error"), '{"type":"version"}', "{", toLine("warning")].join("\n"))).toEqual([
    { severity: "error", title: "No", message: "a.b\n\nNot so.", file: "main.tf", line: 7 },
    { severity: "warning", title: "No", message: "a.b\n\nNot so.", file: "main.tf", line: 7 },
  ]);
});

test("each failed validation of a synth is an annotation with the construct's path", () => {
  const log = [
    "Error: Validation failed with the following errors:",
    "  [catalog/Crm] It is offered to nobody.",
    "  [catalog/Erp] It has no name.",
    "    at Object.<anonymous> (main.ts:3:5)",
    "  [catalog/Other] This is no validation any more.",
  ].join("\n");

  expect(readAll(log)).toEqual([
    { severity: "error", title: "catalog/Crm", message: "It is offered to nobody." },
    { severity: "error", title: "catalog/Erp", message: "It has no name." },
  ]);
});

test.each([
  "Error: something thrown\n    at main.ts:1:1",
  "Error: non-zero exit code 1\n\nCommand output on stderr:",
  "No changes.",
  "│ a table",
])("%p is no message of Terraform's", (log) => {
  expect(readAll(log)).toEqual([]);
});
