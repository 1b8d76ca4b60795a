export { compileSpec, type GivenSettings, type SpecChecker } from "./check/checker";
export type { JsonObject } from "./schema/json";
export { findNearest } from "./check/nearest";
export type { Problem, ProblemKind } from "./check/problem";
export { matchesPath, toSettingPathText, type SettingPath, type SpecPath } from "./check/setting-path";
export { findDefaults, listSecretPaths, toDefaults, type SettingDefaults } from "./lock/spec-reading";
export type { Connector, ConnectorKind, Defaults } from "./connector";
export { diffSpecs } from "./diff/diff";
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
} from "./lock/lock";
export { toTypeNames } from "./types/type-names";
export { toTypes } from "./types/types";
