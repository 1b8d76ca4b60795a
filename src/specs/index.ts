export { compileSpec, type GivenSettings, type SpecChecker } from "./checker";
export type { JsonObject } from "./json";
export { findNearest } from "./nearest";
export type { Problem, ProblemKind } from "./problem";
export { matchesPath, toSettingPathText, type SettingPath, type SpecPath } from "./setting-path";
export { findDefaults, listSecretPaths, toDefaults, type SettingDefaults } from "./spec-reading";
export type { Connector, ConnectorKind, Defaults } from "./connector";
export { diffSpecs } from "./diff";
export {
  EMPTY_LOCK,
  findConnector,
  findNearestConnector,
  listStale,
  LockError,
  parseLock,
  toConnectorKey,
  toLockText,
  withConnector,
  type FoundConnector,
  type LockedConnector,
  type SpecLock,
} from "./lock";
export { toTypes } from "./types";
