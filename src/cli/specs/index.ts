export { EMPTY_LOCK, listStale, toLockText, toTypes } from "../../specs";
export { choose, chooseLocked } from "./choice";
export { listLockChanges, toChangeText } from "./lock-changes";
export { findLock, getLock } from "./lock-file";
export { LOCK_FILE } from "./lock-path";
export { pullInto } from "./pull";
export { openRegistry } from "./open-registry";
