export { secretAttributes } from "./attributes";
export { ConnectorSettings } from "./connector-settings";
export type { Settings } from "./given";
export { withoutSecrets } from "./import";
export { readPrivateState } from "./private-state";
export type { SentSettings } from "./send";
export { reconcile, sameConfig } from "./values";
