/**
 * Rules for the values of attributes, shared by the provider at plan and constructs at synth. Each is made at its first
 * use (`z.lazy`): Terraform starts the provider three times for a plan, which needs few of them.
 */
export { isBroken, type ConditionalRule } from "./conditional/conditional-rule";
export { allowedOrigin } from "./allowed-origin";
export * from "./choices";
export { isLoopback, LONGEST_TIMEOUT_SECONDS, toAddressProblem, toHttpProblem } from "./connection";
export { explainConflict, listConflicts } from "./conflicts";
export {
  connectorId,
  destinationName,
  isConnectorName,
  sourceName,
  streamName,
  tagName,
  templateName,
  uuid,
  workspaceName,
} from "./names";
export { explainHidden, isHidden, listHidden } from "./masks";
export { toHclTemplate, toHclText, toSuppliedSecrets, type Leaf } from "./optional-secrets";
export { toOriginProblem } from "./origin";
export {
  apiUrl,
  patienceSeconds,
  refreshMode,
  requestsPerMinute,
  retries,
  safeAddress,
  timeoutSeconds,
  tokenUrl,
} from "./provider-block";
export { findRegionId, NO_REGION, region, sameRegion } from "./region";
export { schedule } from "./schedule";
export { isSecretName } from "../output";
export { StreamMappers } from "./stream-mappers";
export { REPLACEMENT_RULES } from "./conditional/replacement";
export { TOKEN_RULES } from "./conditional/token-workspace";
export { findMember, isContainer, isEmpty, isList, isObject } from "./values";
export { WHITELIST_RULES } from "./conditional/whitelist";
