import { createHash } from "node:crypto";
import { printable, printableLine } from "../../../output";
import type { Report } from "../../shape";
import { toFindings, type Finding, type Rule } from "./findings";

const LEVELS = { high: "error", medium: "warning", low: "note" } as const;

/** Formats a report as SARIF 2.1.0, for code scanning: a result for each change, and for each trace of other hands. */
export function toSarif(report: Report): string {
  const findings = toFindings(report);
  const rules = [...new Map(findings.map(({ rule }) => [rule.id, rule])).values()];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const notifications = report.notes.map((note) => ({ level: "note", message: { text: toMessage(note) } }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "airbyte-embedded", rules: rules.map(toDescriptor) } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => toResult(finding, indexes.get(finding.rule.id))),
      },
    ],
  };
  return printable(JSON.stringify(log, null, 2));
}

function toDescriptor({ id, text, risk }: Rule): object {
  return { id, shortDescription: { text }, defaultConfiguration: { level: LEVELS[risk] } };
}

function toResult({ rule, text, place, source, subject }: Finding, ruleIndex: number | undefined): object {
  return {
    ruleId: rule.id,
    ruleIndex,
    level: LEVELS[rule.risk],
    message: { text: toMessage(text) },
    locations: [
      {
        ...(source && {
          physicalLocation: {
            artifactLocation: { uri: toUri(source.file) },
            region: { startLine: source.line },
          },
        }),
        logicalLocations: [{ fullyQualifiedName: place, kind: "resource" }],
      },
    ],
    partialFingerprints: { "airbyteEmbedded/v1": createHash("sha256").update(`${rule.id} ${subject}`).digest("hex") },
  };
}

/** A plain text of SARIF, in which brackets would make a link and braces a placeholder (3.11.5, 3.11.6). */
function toMessage(text: string): string {
  return printableLine(text)
    .replace(/[[\]\\]/g, "\\$&")
    .replace(/[{}]/g, "$&$&");
}

function toUri(file: string): string {
  return file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
