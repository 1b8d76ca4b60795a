/** The bindings as the generator wrote them, one class for each Terraform type. */
export * as l1 from "./generated";
export { ConnectionTemplate, type ConnectionTemplateProps, type Destination } from "./connection-template";
export type { Connector, Defaults, Settings } from "./connector";
export { AirbyteEmbeddedProvider, type AirbyteEmbeddedProviderProps } from "./provider";
export { SourceTemplate, type SourceTemplateProps } from "./source-template";
export type { Tags } from "./tag-names";
export { TemplateTag, type TemplateTagProps } from "./template-tag";
