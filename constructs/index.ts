/**
 * Constructs for CDKTF, `cdktf-airbyte-embedded`, and the same for CDK Terrain, `cdktf-airbyte-embedded/cdktn`.
 *
 * @module constructs
 */
import "./foundation/library-presence";

/** The bindings as the generator wrote them, one class for each Terraform type. */
export * as l1 from "./generated";
export { DefaultTags } from "./aspects/default-tags";
export { ForbidLiteralSecrets } from "./aspects/forbid-literal-secrets";
export { LimitSchedules } from "./aspects/limit-schedules";
export { ProtectTemplates } from "./aspects/protect-templates";
export { RequireTags, type RequiredTags } from "./aspects/require-tags";
export { TemplateCatalog, type TemplateCatalogProps } from "./catalog/template-catalog";
export type { Connector, Defaults, Settings } from "./connectors/connector";
export type { ResourceProps, SecretProps, TemplateProps } from "./props";
export { AirbyteEmbeddedProvider, type AirbyteEmbeddedProviderProps } from "./provider/provider";
export { ReleaseGate, type ReleaseGateProps } from "./release-gate/release-gate";
export { SecretRef, type SecretVariableOptions } from "./secrets/secret-ref";
export type { ITemplateTag, Tag, Tags } from "./tags/tag";
export { TemplateTag, type TemplateTagProps } from "./tags/template-tag";
export {
  Tier,
  type GivenTag,
  type OwnTag,
  type TierOptions,
  type TierProps,
  type WidgetToken,
  type WidgetTokenProps,
} from "./tags/tier";
export { ConnectionTemplate, type ConnectionTemplateProps, type Destination } from "./templates/connection-template";
export type { Customization } from "./templates/customization";
export { ExistingTemplate, type ExistingTemplateProps, type FindTemplateId } from "./templates/existing-template";
export {
  SourceTemplate,
  type CopiedTemplate,
  type NewTemplate,
  type SourceTemplateOptions,
  type SourceTemplateProps,
} from "./templates/source-template";
export { spread, type SpreadInterval, type SpreadOptions } from "./templates/spread";
export type { ITemplate } from "./templates/template";
export type { Expression } from "./terraform/expressions";
export type { RenamedFrom } from "./terraform/renames";
export type { ScheduleLimits } from "./validations/schedule-limits";
export { Workspace, type ExistingWorkspaceProps, type IWorkspace, type WorkspaceProps } from "./workspaces/workspace";
