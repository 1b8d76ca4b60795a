import "./foundation/presence";

/** The bindings as the generator wrote them, one class for each Terraform type. */
export * as l1 from "./generated";
export { DefaultTags } from "./aspects/default-tags";
export { ForbidLiteralSecrets } from "./aspects/forbid-literal-secrets";
export { ProtectTemplates } from "./aspects/protect-templates";
export { RequireTags, type RequiredTags } from "./aspects/require-tags";
export { ConnectionTemplate, type ConnectionTemplateProps, type Destination } from "./connection-template";
export type { Connector, Defaults, Settings } from "./connector";
export type { Customization } from "./customization";
export { ExistingTemplate, type ExistingTemplateProps } from "./existing-template";
export { AirbyteEmbeddedProvider, type AirbyteEmbeddedProviderProps } from "./provider";
export { ReleaseGate, type ReleaseGateProps } from "./release-gate";
export type { Expression } from "./expressions";
export type { RenamedFrom } from "./renames";
export { SecretRef } from "./secret-ref";
export { SourceTemplate, type SourceTemplateProps } from "./source-template";
export type { Tag, Tags } from "./tag-names";
export type { ITemplate } from "./template";
export { TemplateCatalog, type TemplateCatalogProps } from "./template-catalog";
export { TemplateTag, type ITemplateTag, type TemplateTagProps } from "./template-tag";
export { Tier, type TierOptions, type TierProps, type WidgetToken, type WidgetTokenProps } from "./tier";
export { Workspace, type ExistingWorkspaceProps, type IWorkspace, type WorkspaceProps } from "./workspace";
