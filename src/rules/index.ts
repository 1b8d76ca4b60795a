/** What an attribute's value must look like, for the provider's schema at plan and for constructs at synth. */
export { allowedOrigin } from "./allowed-origin";
export {
  hostingType,
  nonBreakingChanges,
  streamSelectionMode,
  templateKind,
  templateMode,
  workspaceStatus,
} from "./choices";
export {
  connectorId,
  destinationName,
  isConnectorName,
  streamName,
  tagName,
  templateName,
  uuid,
  workspaceName,
} from "./names";
export { toOriginProblem } from "./origin";
export { findRegionId, NO_REGION, region, sameRegion } from "./region";
export { schedule } from "./schedule";
export { StreamMappers } from "./stream-mappers";
export { findWhitelistConflict } from "./whitelist";
