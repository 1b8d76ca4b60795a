/**
 * Client of the Airbyte Embedded API: `cdktf-airbyte-embedded/client`.
 *
 * @module client
 */
export { type Access, type Airbyte, airbyte, type AirbyteOptions } from "./client";
export { createRedactor, type Redactor } from "../output";
export type { IssuedToken } from "./tokens/application-tokens";
export type { Catalog, PatchOperation, ServedCatalog, Stream, SyncedStream } from "./shapes/catalogs";
export type { Catalogs, OwnedCatalog, PatchableStreams, ReadableCatalog, SourceCatalog } from "./catalogs";
export type { AskedWait } from "./transport/asked-wait";
export { type Clock, systemClock } from "./timing/clock";
export type { RequestEvent, Summary } from "./transport/delivery";
export {
  AirbyteError,
  ApiError,
  type ApiErrorKind,
  Interrupted,
  isCatalogMissing,
  isCatalogUnserved,
  isDoubtful,
  isNotFound,
  NotAuthorized,
  RateLimited,
  UnexpectedAnswer,
  Unreachable,
} from "./errors";
export { isLosslessNumber, LosslessNumber } from "./json";
export { LostAnswer } from "./writes/lost-answer";
export { toOriginProblem } from "../rules";
export { NotDone } from "./writes/not-done";
export { type LimitWait, toLimitLine } from "./transport/retry/rate-limit-patience";
export type {
  CloneSourceTemplate,
  CreateConnectionTemplate,
  CreateSourceTemplate,
  NonBreakingChangesPreference,
  UpdateConnectionTemplate,
  UpdateSourceTemplate,
} from "./shapes/requests";
export type { OfferedTemplates, ScopedAirbyte } from "./tokens/scoped";
export type { CallOptions, Credentials } from "./transport/session";
export type {
  Config,
  ConnectionTemplate,
  CronDescription,
  Customization,
  SourceTemplate,
  SourceTemplateItem,
  TemplateTag,
} from "./shapes/templates";
export type { ConnectionTemplates } from "./connection-templates";
export type { ConnectorDefinition, ConnectorSummary } from "./shapes/definitions";
export type {
  ConnectorDefinitions,
  Definitions,
  DestinationDefinitionFilter,
  SourceDefinitionFilter,
} from "./definitions";
export type { Destination, DestinationItem, Destinations } from "./destinations";
export type { OAuthConnector, OAuthCredential, OAuthCredentials, PutOAuthCredentials } from "./oauth-credentials";
export { NoTemplateTags } from "./writes/no-template-tags";
export type { Organizations } from "./organizations";
export type { SourceCheck, SourceCheckOptions } from "./writes/source-check";
export type { CreateSource, Source, SourceItem, UpdateSource } from "./shapes/sources";
export type { Sources } from "./sources";
export type { SourceTemplateFilter, SourceTemplates } from "./source-templates";
export type { TemplateFilter } from "./lists/template-filter";
export type { TemplateTags } from "./template-tags";
export type { ScopedTokenRequest, TokenInfo, WidgetTokenRequest } from "./shapes/tokens";
export type { Tokens } from "./tokens";
export type { WidgetToken } from "./tokens/widget-token";
export type { NewWorkspace } from "./writes/workspace-creation";
export type { SyncedWorkspaces, Workspace, WorkspaceChanges, WorkspaceStats } from "./shapes/workspaces";
export type { WorkspaceFilter, Workspaces } from "./workspaces";
