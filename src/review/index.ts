export { groupAlike, listHeldIds, listSuspectedSecrets, listUnmanaged, toDriftReport, type ChangeGroup } from "./drift";
export type { GivenAudience } from "./audiences/selections";
export type { LiveTemplate } from "./audiences/offers";
export type { GivenPlan } from "./changes/subject";
export { FORMATS, formats, type Format } from "./formats";
export { toStatic } from "./plan/configuration";
export { parsePlan, PlanError } from "./plan/document";
export { findProgram, type Program } from "./program/program";
export { toComparisonReport, type ComparisonOptions } from "./comparison";
export { toReport, type ReportOptions } from "./report";
export { listChangedConnectors } from "./risk/customers";
export { RISK_RULES } from "./risk/rules";
export { toReportSchema } from "./schema";
export { findZonedTime } from "./schedules/zoned-time";
export { ACTIONS, RISKS, reportShape, UNMANAGED_KINDS } from "./shape";
export type {
  Action,
  Audience,
  Change,
  Leaf,
  Report,
  Risk,
  Schedule,
  SuspectedSecret,
  Trouble,
  Unmanaged,
} from "./shape";
