import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createLogReader } from "../../../../src/cli/annotations/log-reader";
import type { Problem } from "../../../../src/cli/annotations/problem";

/** Output of cdktf 0.21 and Terraform 1.11 for a program in /home/ada/catalog. */
const LOGS = path.join(__dirname, "../../../support/cli/logs");

function readAll(log: string): Problem[] {
  const reader = createLogReader("/home/ada/catalog");
  return [...log.split("\n").flatMap(reader.read), ...reader.end()];
}

const error = (over: Partial<Problem>): Problem => ({
  severity: "error",
  title: "",
  message: "",
  subject: null,
  place: null,
  ...over,
});

const addressed = (address: string) => ({ address: `airbyteembedded_source_template.${address}`, stack: "catalog" });

/** The error of a plan. Terraform fills lines to another width where it draws no frame. */
const taken = (stack: string | null, end: string): Problem =>
  error({
    title: 'The name "Shop" is taken',
    subject: { ...addressed("Shop_563325D0"), stack },
    message: [
      'Airbyte already has a source template "Shop"',
      "(9418d510-6a41-4329-b68d-3e133b8265b8). Choose another name, or import the",
      "existing one:",
      "",
      "  import {",
      "    to = airbyteembedded_source_template.NAME_OF_YOUR_RESOURCE",
      '    id = "9418d510-6a41-4329-b68d-3e133b8265b8"',
      "  }",
      "",
      'With constructs: importFrom("9418d510-6a41-4329-b68d-3e133b8265b8") on the',
      "SourceTemplate.",
      "",
      end,
    ].join("\n"),
  });

const refused = (name: string, address: string): Problem =>
  error({
    title: `Cannot create source template "${name}"`,
    message:
      "Airbyte refused POST /api/v1/integrations/templates/sources (422):\n" +
      "actor_definition_id is not a known source. Correct the request and try again.",
    subject: addressed(address),
  });

const EXPECTED: Readonly<Record<string, readonly Problem[]>> = {
  "diff-in-ci": [
    taken(
      "catalog",
      "If this resource is being replaced, remove create_before_destroy from it:\nthe old object has the name until it is destroyed.",
    ),
  ],
  "diff-without-colours": [
    taken(
      "catalog",
      "If this resource is being replaced, remove create_before_destroy from it: the\nold object has the name until it is destroyed.",
    ),
  ],
  "diff-without-errors": [],
  "deploy-on-a-laptop": [refused("CRM", "Crm_6D404871"), refused("Shop", "Shop_563325D0")],
  "synth-with-failed-validations": [
    error({
      title: "catalog",
      message:
        '"catalog/Shop" makes the source template "CRM", and so does "catalog/Crm": give one of them another name.',
      place: { file: "main.ts", line: 9 },
    }),
    error({
      title: "catalog/Lake",
      message:
        '"catalog/Lake" has an invalid cron: 5 fields found; Quartz needs 6 or 7 (seconds first). Did you mean `0 0 3 * * ?`?',
      place: { file: "main.ts", line: 11 },
    }),
    error({
      title: "catalog/Lake",
      message:
        '"catalog/Lake" has an invalid destination.connector: It must be a UUID, such as decd338e-5647-4c0b-adf4-da0e75f5a750, or a name in connector-specs.lock.json, such as source-postgres.',
      place: { file: "main.ts", line: 11 },
    }),
  ],
  "synth-of-a-program-that-throws": [
    error({
      title: "The program failed",
      message: '"catalog/Catalog" has no tier "gold", nor has any catalog above it: add it to `tiers`.',
      place: { file: "main.ts", line: 7 },
    }),
  ],
  "synth-with-marks": [
    error({
      title: "catalog/Erp",
      message: "This is an error.\nOn two lines.",
      subject: { construct: "catalog/Erp" },
      place: { file: "main.ts", line: 10 },
    }),
    {
      severity: "warning",
      title: "catalog/Erp/Resource",
      message:
        "It is offered to nobody here, and the tags that it has are left as they are: call offerTo(), or set offeredToNobody: true.",
      subject: { construct: "catalog/Erp/Resource" },
      place: null,
    },
  ],
};

test.each(Object.keys(EXPECTED))("what cdktf prints in %s is told once, whole, and with what it is about", (name) => {
  expect(readAll(readFileSync(path.join(LOGS, `${name}.txt`), "utf8"))).toEqual(EXPECTED[name]);
});

test("each log that is kept is read", () => {
  expect(readdirSync(LOGS).map((name) => path.basename(name, ".txt"))).toEqual(Object.keys(EXPECTED).sort());
});

test("an error of Terraform without a frame ends where another stack or another message begins", () => {
  const log = [
    "catalog  Error: Unsupported argument",
    "",
    '           on main.tf line 3, in resource "random_pet" "a":',
    "            3:   lenght = 1",
    "",
    '         An argument named "lenght" is not expected here.',
    "",
    "shop     Warning: Deprecated",
    "",
    "         Use the new one.",
    "",
    "         Apply complete!",
  ].join("\n");

  expect(readAll(log)).toEqual([
    error({
      title: "Unsupported argument",
      message: 'An argument named "lenght" is not expected here.',
      place: { file: "main.tf", line: 3 },
    }),
    { ...error({ title: "Deprecated", message: "Use the new one." }), severity: "warning" },
  ]);
});

test("lines of -json become problems if they are about errors and warnings", () => {
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
  const problem = error({
    title: "No",
    message: "Not so.",
    subject: { address: "a.b", stack: null },
    place: { file: "main.tf", line: 7 },
  });

  expect(readAll([toLine("error"), '{"type":"version"}', "{", toLine("warning")].join("\n"))).toEqual([
    problem,
    { ...problem, severity: "warning" },
  ]);
});

test("what cdktf says at last is told if nothing else was", () => {
  const log = "Error: non-zero exit code 1\n\nCommand output on stderr:\n\n    main.ts is not there";

  expect(readAll(log)).toEqual([error({ title: "cdktf failed", message: "non-zero exit code 1" })]);
});

test.each(["No changes.", "│ a table", "0 errors: none", "  at main.ts:1:1"])("%p is no problem", (log) => {
  expect(readAll(log)).toEqual([]);
});
