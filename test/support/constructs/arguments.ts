import type * as cdktf from "cdktf";
import type {
  Destination,
  SourceTemplateProps,
  ConnectionTemplateProps,
  TemplateCatalogProps,
  TemplateTagProps,
  TierProps,
  WidgetTokenProps,
  WorkspaceProps,
  Customization,
} from "cdktf-airbyte-embedded";
import type { Foundation } from "./foundations";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const LAKE = { name: "lake", connector: CONNECTOR, config: {} };

/** A prop that becomes an argument: its name, and a literal value. */
export interface Passed {
  readonly argument: string;
  readonly literal: unknown;
  /** The argument's value, where it is not the prop's. */
  readonly value?: unknown;
  /** Synthesized form of an expression. */
  readonly expression?: (reference: string) => string;
}

/** A prop that decides what is synthesized, and so is no place for an expression. */
export const WRITTEN = "written";
/** A prop that takes constructs. */
export const CONSTRUCT = "construct";

type Rows<Props> = Readonly<Record<keyof Required<Props>, Passed | typeof WRITTEN | typeof CONSTRUCT>>;
type Make = (constructs: Foundation["constructs"], scope: cdktf.TerraformStack, props: object) => unknown;

export interface Table {
  readonly rows: Rows<Record<string, unknown>>;
  /** The type whose arguments are looked at. */
  readonly type: string;
  readonly make: Make;
}

const same = (argument: string, literal: unknown): Passed => ({ argument, literal });

const sourceTemplate: Rows<SourceTemplateProps> = {
  connector: same("actor_definition_id", CONNECTOR),
  copyOf: same("original_source_template_id", "0f1c7a52-4c5e-4c1e-9d3a-8f1f7a1b2c3d"),
  name: same("name", "CRM"),
  mode: same("mode", "DIRECT"),
  defaults: same("partial_default_config", { region: "eu" }),
  secrets: same("partial_default_secrets_wo", { enabled: true }),
  secretsVersion: same("partial_default_secrets_wo_version", 2),
  customization: same("customization", {}),
  tags: same("tags", ["pro"]),
  offeredToNobody: WRITTEN,
  propagateToExistingSources: same("propagate_to_existing_sources", true),
  replacement: same("replacement", "side-by-side"),
  letGoRetired: same("let_go_retired", true),
  deletionProtection: same("deletion_protection", true),
  renamedFrom: WRITTEN,
  provider: CONSTRUCT,
};

const customization: Rows<Customization> = {
  streamSelectionMode: same("customization.stream_selection_mode", "all"),
  streamWhitelist: { ...same("customization.stream_whitelist", ["deals"]) },
  streamCustomizations: {
    argument: "customization.stream_customizations",
    literal: { deals: { cursorField: ["at"] } },
    value: { deals: { cursor_field: ["at"] } },
  },
  streamMappers: same("customization.stream_mappers", { deals: [] }),
};

const connectionTemplate: Rows<ConnectionTemplateProps> = {
  destination: WRITTEN,
  cron: same("cron_expression", "0 0 12 * * ?"),
  tags: same("tags", ["pro"]),
  offeredToNobody: WRITTEN,
  deletionProtection: same("deletion_protection", true),
  renamedFrom: WRITTEN,
  provider: CONSTRUCT,
};

const destination: Rows<Destination> = {
  name: same("destination_name", "lake"),
  connector: same("destination_definition_id", CONNECTOR),
  config: same("destination_config", { bucket: "b" }),
  secrets: same("destination_secrets_wo", { enabled: true }),
  secretsVersion: same("destination_secrets_wo_version", 2),
  onNewColumns: same("non_breaking_changes_preference", "disable"),
  syncOnCreate: same("sync_on_create", false),
};

const templateTag: Rows<TemplateTagProps> = {
  name: same("name", "pro"),
  forceDestroy: same("force_destroy", true),
  renamedFrom: WRITTEN,
  provider: CONSTRUCT,
};

const tier: Rows<TierProps> = {
  name: same("name", "pro"),
  tag: CONSTRUCT,
  mode: WRITTEN,
  renamedFrom: WRITTEN,
  provider: CONSTRUCT,
};

const workspace: Rows<WorkspaceProps> = {
  name: same("name", "acme"),
  region: same("region", "eu"),
  active: {
    ...same("status", true),
    value: "active",
    expression: (reference) => `\${${reference} ? "active" : "inactive"}`,
  },
  cacheEnabled: same("cache_enabled", true),
  adoptExisting: same("adopt_existing", true),
  deletionProtection: same("deletion_protection", false),
  renamedFrom: WRITTEN,
  provider: CONSTRUCT,
};

const catalog: Rows<TemplateCatalogProps> = {
  tiers: WRITTEN,
  protect: same("deletion_protection", true),
  tags: {
    ...same("tags", ["eu"]),
    value: ["eu", "pro"],
    expression: (reference) => `\${concat(["pro"], ${reference})}`,
  },
  mode: WRITTEN,
  maxRunsPerDay: WRITTEN,
  crowdedAt: WRITTEN,
  provider: CONSTRUCT,
  renamedFrom: WRITTEN,
};

const widgetToken: Rows<WidgetTokenProps> = {
  workspace: same("workspace_name", "acme"),
  allowedOrigin: same("allowed_origin", "https://app.example.com"),
  createWorkspace: same("create_workspace", true),
  region: same("region", "eu"),
  connectionTags: same("connection_template_tags", ["pro"]),
};

/** The props of each construct, and the arguments that they become. */
export const TABLES: Readonly<Record<string, Table>> = {
  SourceTemplate: {
    rows: sourceTemplate,
    type: "source_template",
    make: ({ SourceTemplate }, scope, props) =>
      new SourceTemplate(scope, "One", {
        connector: CONNECTOR,
        // A swap needs one.
        ...("replacement" in props && { name: "CRM" }),
        ...("tags" in props ? {} : NOBODY),
        ...props,
      }),
  },
  Customization: {
    rows: customization,
    type: "source_template",
    make: ({ SourceTemplate }, scope, props) =>
      new SourceTemplate(scope, "One", {
        connector: CONNECTOR,
        ...NOBODY,
        // A whitelist has its mode beside it.
        customization: { ...("streamWhitelist" in props && { streamSelectionMode: "whitelist" }), ...props },
      }),
  },
  ConnectionTemplate: {
    rows: connectionTemplate,
    type: "connection_template",
    make: ({ ConnectionTemplate }, scope, props) =>
      new ConnectionTemplate(scope, "One", { destination: LAKE, ...("tags" in props ? {} : NOBODY), ...props }),
  },
  Destination: {
    rows: destination,
    type: "connection_template",
    make: ({ ConnectionTemplate }, scope, props) =>
      new ConnectionTemplate(scope, "One", { destination: { ...LAKE, ...props }, ...NOBODY }),
  },
  TemplateTag: {
    rows: templateTag,
    type: "template_tag",
    make: ({ TemplateTag }, scope, props) => new TemplateTag(scope, "One", { name: "pro", ...props }),
  },
  Tier: {
    rows: tier,
    type: "template_tag",
    make: ({ Tier }, scope, props) => new Tier(scope, "One", { name: "pro", ...props }),
  },
  Workspace: {
    rows: workspace,
    type: "workspace",
    make: ({ Workspace }, scope, props) => new Workspace(scope, "One", { name: "acme", ...props }),
  },
  TemplateCatalog: {
    rows: catalog,
    type: "source_template",
    make: ({ SourceTemplate, TemplateCatalog }, scope, props) =>
      new SourceTemplate(new TemplateCatalog(scope, "Catalog", props), "One", { connector: CONNECTOR }).offerTo("pro"),
  },
  WidgetToken: {
    rows: widgetToken,
    type: "widget_token",
    make: ({ Tier }, scope, props) =>
      new Tier(scope, "One", { name: "pro" }).widgetToken({
        workspace: "acme",
        allowedOrigin: "https://app.example.com",
        ...("region" in props && { createWorkspace: true }),
        ...props,
      }),
  },
};

const NOBODY = { offeredToNobody: true };
