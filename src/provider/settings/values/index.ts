export { listLikelySecrets } from "./likely-secret";
export { learn } from "./lesson";
export { listSecretPaths, mergeSecrets } from "./merging";
export { isEmpty, isList, isObject } from "./leaf";
export {
  distinctPaths,
  Places,
  quotePaths,
  samePaths,
  toConfigPaths,
  toConfigPathText,
  toPath,
  valueAt,
  type ConfigPath,
} from "./path";
export { withoutPaths } from "./pruning";
export { reconcile, toImported, type Reading } from "./reconcile";
export { sameConfig } from "./sameness";
export { fingerprint, newSalt } from "./fingerprint";
export { NO_SECRETS_SENT, toSecretMemory, type SecretMemory } from "./secret-memory";
export { applySecret, explainSecretMode, planSecret } from "./secret-plan";
