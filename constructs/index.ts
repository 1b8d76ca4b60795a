import "./foundation/library-presence";

/** The bindings as the generator wrote them, one class for each Terraform type. */
export * as l1 from "./generated";
export { DefaultTags } from "./aspects/default-tags";
export { ForbidLiteralSecrets } from "./aspects/forbid-literal-secrets";
export { ProtectTemplates } from "./aspects/protect-templates";
export { RequireTags, type RequiredTags } from "./aspects/require-tags";
export { ConnectionTemplate, type ConnectionTemplateProps, type Destination } from "./templates/connection-template";
export type { Connector, Defaults, Settings } from "./connectors/connector";
export type { Customization } from "./templates/customization";
export { ExistingTemplate, type ExistingTemplateProps } from "./templates/existing-template";
export { AirbyteEmbeddedProvider, type AirbyteEmbeddedProviderProps } from "./provider/provider";
export { ReleaseGate, type ReleaseGateProps } from "./release-gate/release-gate";
export type { Expression } from "./terraform/expressions";
export type { RenamedFrom } from "./terraform/renames";
export { SecretRef } from "./secrets/secret-ref";
export { SourceTemplate, type SourceTemplateProps } from "./templates/source-template";
export type { Tag, Tags } from "./tags/tag-names";
export type { ITemplate } from "./templates/template";
export { TemplateCatalog, type TemplateCatalogProps } from "./catalog/template-catalog";
export { TemplateTag, type ITemplateTag, type TemplateTagProps } from "./tags/template-tag";
export { Tier, type TierOptions, type TierProps, type WidgetToken, type WidgetTokenProps } from "./tags/tier";
export { Workspace, type ExistingWorkspaceProps, type IWorkspace, type WorkspaceProps } from "./workspaces/workspace";
