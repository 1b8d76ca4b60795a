import { z } from "zod";
import { formats, type Report } from "../../../../src/review";
import { changeOf, reportOf, sampleReport, troubleOf } from "../../../support/review/sample";

const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(["none", "note", "warning", "error"]);

/**
 * The parts of SARIF 2.1.0 that reports use, with what the standard requires of them, and GitHub beside that:
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: message,
              fullDescription: message,
              help: message,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      invocations: z.tuple([
        z.strictObject({
          // GitHub refuses a file that says false.
          executionSuccessful: z.literal(true),
          toolExecutionNotifications: z.array(z.strictObject({ level, message })),
        }),
      ]),
      columnKind: z.literal("utf16CodeUnits"),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().nonnegative(),
          level,
          message,
          locations: z.tuple([
            z.strictObject({
              // GitHub refuses a file in which one result has none.
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({ uri: z.string().regex(/^(?!\/)[\w.~!$&'()*+,;=:@%/-]+$/) }),
                region: z.strictObject({ startLine: z.int().positive() }),
              }),
              logicalLocations: z.tuple([
                z.strictObject({ fullyQualifiedName: z.string(), kind: z.literal("resource") }),
              ]),
            }),
          ]),
          partialFingerprints: z.strictObject({
            "airbyteEmbedded/v1": z.string().min(1),
            // The only one that GitHub reads.
            primaryLocationLineHash: z.string().regex(/^[0-9a-f]{16}:1$/),
          }),
        }),
      ),
    }),
  ]),
});

function toRun(report: Report, folder?: string): z.infer<typeof sarif>["runs"][0] {
  return sarif.parse(JSON.parse(formats.sarif(report, folder))).runs[0];
}

test("each change, drift, unmanaged object and suspected secret is a result of a rule, with the level of its risk", () => {
  const { results, tool } = toRun(sampleReport());

  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ["change/high/destroy", "error"],
    ["change/medium/update", "warning"],
    ["change/medium/update", "warning"],
    ["change/low/create", "note"],
    ["drift/low/update", "note"],
    ["unmanaged", "note"],
    ["unmanaged", "note"],
    ["suspected-secret", "warning"],
  ]);
  expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual(results.map(({ ruleId }) => ruleId));
});

test("a result lies in the program where that is known, else in cdktf.json, and is named after its construct, else its address", () => {
  const [billing, , lake, , tag] = toRun(sampleReport()).results.map(({ locations }) => locations[0]);

  expect(billing?.physicalLocation).toEqual({ artifactLocation: { uri: "main.ts" }, region: { startLine: 31 } });
  expect(lake?.physicalLocation).toEqual({ artifactLocation: { uri: "cdktf.json" }, region: { startLine: 1 } });
  expect(lake?.logicalLocations[0].fullyQualifiedName).toBe("catalog/lake");
  expect(tag?.logicalLocations[0].fullyQualifiedName).toBe('airbyteembedded_template_tag.tier["pro"]');
});

test("files are named from the top of the repository", () => {
  const { results } = toRun(sampleReport(), "infra/catalog");

  expect(new Set(results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri))).toEqual(
    new Set(["infra/catalog/main.ts", "infra/catalog/cdktf.json"]),
  );
});

test("what could not be looked at is the first result, an error of its stack", () => {
  const { results } = toRun(reportOf({ subject: "drift", troubles: [troubleOf()] }));

  expect(results).toMatchObject([{ ruleId: "trouble", level: "error", message: { text: troubleOf().reason } }]);
  expect(results[0]?.locations[0].logicalLocations[0].fullyQualifiedName).toBe("billing");
});

test("a fingerprint stays when other changes come and go, and tells objects apart", () => {
  const [one, other] = [changeOf(), changeOf({ address: "other" })];
  const toPrints = (report: Report): unknown[] =>
    toRun(report).results.map(({ partialFingerprints }) => partialFingerprints);

  expect(toPrints(reportOf({ changes: [other, one] })).toReversed()).toEqual(
    toPrints(reportOf({ changes: [one, other] })),
  );
  expect(new Set(toPrints(sampleReport()).map((print) => JSON.stringify(print))).size).toBe(8);
});

test("names stay text: no link, no placeholder, no control character; file names become addresses", () => {
  const change = changeOf({ name: "[x](1) {0}\u001b", source: { file: "a b/ü.ts", line: 1 } });
  const [result] = toRun(reportOf({ changes: [change] })).results;

  expect(result?.message.text).toContain("\\[x\\](1) {{0}}\\\\u001b");
  expect(result?.locations[0].physicalLocation.artifactLocation.uri).toBe("a%20b/%C3%BC.ts");
});
