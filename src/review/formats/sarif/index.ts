import { createHash } from "node:crypto";
import { posix } from "node:path";
import { printable, printableLine } from "../../../output";
import type { Report } from "../../shape";
import { toFindings, type Finding, type Rule } from "./findings";

const LEVELS = { high: "error", medium: "warning", low: "note" } as const;

/** File of the program that stands for a place that is not known: GitHub takes no result without a file. */
const PROGRAM = "cdktf.json";

/**
 * Formats a report as SARIF 2.1.0, for code scanning: a result for each change, and for each trace of other hands.
 * @param folder the program's folder as seen from the top of the repository, from which files are named
 */
export function toSarif(report: Report, folder = ""): string {
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
        // GitHub refuses the file of a run that was not successful, so what went wrong is a result.
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => toResult(finding, indexes.get(finding.rule.id), folder)),
      },
    ],
  };
  return printable(JSON.stringify(log, null, 2));
}

function toDescriptor({ id, text, help, risk }: Rule): object {
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[risk] },
  };
}

function toResult(finding: Finding, ruleIndex: number | undefined, folder: string): object {
  const { rule, text, place, source, subject } = finding;
  const { file, line } = source ?? { file: PROGRAM, line: 1 };
  return {
    ruleId: rule.id,
    ruleIndex,
    level: LEVELS[rule.risk],
    message: { text: toMessage(text) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(posix.join(toPath(folder), toPath(file))) },
          region: { startLine: line },
        },
        logicalLocations: [{ fullyQualifiedName: place, kind: "resource" }],
      },
    ],
    partialFingerprints: toFingerprints(`${rule.id} ${subject}`),
  };
}

/** GitHub tells results apart by the hash of their line alone, and many objects may come from one line. */
function toFingerprints(identity: string): object {
  const hash = createHash("sha256").update(identity).digest("hex");
  return { "airbyteEmbedded/v1": hash, primaryLocationLineHash: `${hash.slice(0, 16)}:1` };
}

/** A plain text of SARIF, in which brackets would make a link and braces a placeholder (3.11.5, 3.11.6). */
function toMessage(text: string): string {
  return printableLine(text)
    .replace(/[[\]\\]/g, "\\$&")
    .replace(/[{}]/g, "$&$&");
}

function toPath(file: string): string {
  return file.replaceAll("\\", "/");
}

function toUri(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
