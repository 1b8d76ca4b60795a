import { Annotations, Token } from "cdktf";
import type { Construct } from "constructs";
import { explainConflict, explainHidden, listConflicts, listHidden } from "../../src/rules";
import { compileSpec, toSettingPathText } from "../../src/specs";
import { isOpen } from "../terraform/expressions";
import { findLockedConnector } from "../connectors/spec-lock";
import type { WrittenSettings } from "../connectors/written-settings";
import { findLiteralSecrets } from "../secrets/literal-secrets";

/**
 * Finds problems with a construct's settings as far as they are written out: secrets in the program, and values that the
 * connector's spec refuses, if the lock of connector specs has it. Settings that the connector ignores are warnings on the
 * construct.
 */
export function findSettingProblems(template: Construct, settings: WrittenSettings): string[] {
  return [
    ...findWrittenProblems(template, settings),
    ...findLiteralSecrets(template, settings),
    ...findSpecProblems(template, settings),
  ];
}

/** Finds problems that need no spec: masks in place of values, and settings that are given twice. */
function findWrittenProblems({ node }: Construct, { config, secrets, names }: WrittenSettings): string[] {
  const masks = Object.entries({ [names.config]: config, [names.secrets]: secrets }).flatMap(([name, given]) =>
    listHidden(given).map(
      (place) =>
        `"${node.path}" has a mask in place of a value in ${name}: ${explainHidden(toSettingPathText(place), names.secrets)}`,
    ),
  );
  const conflicts = listConflicts(config, secrets, isUnknown).map(
    ({ kind, path }) =>
      `"${node.path}" gives a setting twice: ${explainConflict(kind, toSettingPathText(path), names)}`,
  );
  return [...masks, ...conflicts];
}

function isUnknown(value: unknown): boolean {
  return Token.isUnresolved(value) || (typeof value === "string" && isOpen(value));
}

function findSpecProblems(template: Construct, { kind, connector, ...given }: WrittenSettings): string[] {
  const found = connector === undefined || isOpen(connector) ? null : findLockedConnector(connector, kind);
  if (!found) return [];
  const problems = compileSpec(found.spec).check({ ...given, isUnknown });
  return problems.flatMap((problem) => {
    if (problem.kind === "given-twice") return []; // said without any spec
    const place = [given.names[problem.in], toSettingPathText(problem.path)].filter((text) => text !== "").join(".");
    if (problem.severity === "error")
      return `"${template.node.path}" gives ${found.name} a setting that it refuses: ${place}. ${problem.message}`;
    const what =
      problem.kind === "unchecked"
        ? `Not all settings of ${found.name} could be checked`
        : `${found.name} ignores a setting`;
    Annotations.of(template).addWarning(`${what}: ${place}. ${problem.message}`);
    return [];
  });
}
