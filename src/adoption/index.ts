/**
 * Adoption of what exists: an organization is read into plain models, which become a program, or are compared with
 * another organization.
 */
export { byConnectorName, listUnlikeConnectors, type ConnectorNames } from "./comparison/connectors";
export type { Side } from "./comparison/compared";
export { toOpenNotes } from "./comparison/open-values";
export { toOrganizationSide } from "./comparison/organization-side";
export { pairUp, type Pair } from "./comparison/pairs";
export { toComparisonPlans, type ComparisonPlan } from "./comparison/plan";
export { toProgramSide } from "./comparison/program-side";
export { listProviders } from "./comparison/synthesized";
export {
  toImportedOrganization,
  type ImportedConnectionTemplate,
  type ImportedOrganization,
  type ImportedSourceTemplate,
  type ImportedTemplate,
} from "./organization/imported";
export { OBJECT_KINDS, type Listed, type ObjectKind, type Organization } from "./organization/organization";
export { readOrganization, type Progress, type Reading } from "./organization/read-organization";
export { EXPORTS, type Export } from "./program/declarations/attributes";
export { toProgram, type Making } from "./program/declarations/to-program";
export type { LeftOut, Program } from "./program/declarations/program";
export { Code, isPlain } from "./program/code";
export { toHclFiles } from "./program/hcl";
export { aligned, toBlock } from "./program/hcl/language";
export { toName as toHclName } from "./program/hcl/templates";
export { toTypeScriptFiles } from "./program/typescript";
export type { WrittenFile } from "./program/written-file";
