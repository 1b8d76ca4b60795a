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
import { FOUNDATIONS, type Foundation } from "../support/constructs/foundations";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const CONTEXT = { targetVersions: { terraform: ">=1.11" } };
const LAKE = { name: "lake", connector: CONNECTOR, config: {} };

/** A prop that becomes an argument: which one, and a value that is written out. */
interface Passed {
  readonly argument: string;
  readonly literal: unknown;
  /** The argument's value, where it is not the prop's. */
  readonly value?: unknown;
  /** What becomes of an expression. */
  readonly expression?: (reference: string) => string;
}

/** A prop that decides what is synthesized, and so is no place for an expression. */
const WRITTEN = "written";
/** A prop that takes constructs. */
const CONSTRUCT = "construct";

type Rows<Props> = Readonly<Record<keyof Required<Props>, Passed | typeof WRITTEN | typeof CONSTRUCT>>;
type Make = (constructs: Foundation["constructs"], scope: cdktf.TerraformStack, props: object) => unknown;

interface Table {
  readonly rows: Rows<Record<string, unknown>>;
  /** The type whose arguments are looked at. */
  readonly type: string;
  readonly make: Make;
}

const same = (argument: string, literal: unknown): Passed => ({ argument, literal });

const sourceTemplate: Rows<SourceTemplateProps> = {
  connector: same("actor_definition_id", CONNECTOR),
  name: same("name", "CRM"),
  defaults: same("partial_default_config", { region: "eu" }),
  secrets: same("partial_default_secrets_wo", { enabled: true }),
  secretsVersion: same("partial_default_secrets_wo_version", 2),
  customization: same("customization", {}),
  tags: same("tags", ["pro"]),
  offeredToNobody: WRITTEN,
  propagateToExistingSources: same("propagate_to_existing_sources", true),
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

const templateTag: Rows<TemplateTagProps> = { name: same("name", "pro"), renamedFrom: WRITTEN, provider: CONSTRUCT };

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

const TABLES: Readonly<Record<string, Table>> = {
  SourceTemplate: {
    rows: sourceTemplate,
    type: "source_template",
    make: ({ SourceTemplate }, scope, props) =>
      new SourceTemplate(scope, "One", { connector: CONNECTOR, ...("tags" in props ? {} : NOBODY), ...props }),
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

/** The forms in which a program has an expression, with what they are to Terraform. */
const FORMS: Readonly<Record<string, (library: Foundation["library"], stack: cdktf.TerraformStack) => unknown>> = {
  "an expression": ({ TerraformVariable }, stack) => new TerraformVariable(stack, "any", {}).value,
  "a string token": ({ TerraformVariable }, stack) => new TerraformVariable(stack, "any", {}).stringValue,
  "a list token": ({ TerraformVariable }, stack) => new TerraformVariable(stack, "any", {}).listValue,
  "a number token": ({ TerraformVariable }, stack) => new TerraformVariable(stack, "any", {}).numberValue,
  "an object token": ({ TerraformVariable, Token }, stack) =>
    Token.asAnyMap(new TerraformVariable(stack, "any", {}).value),
  "the value of an iterator": ({ TerraformIterator }) => TerraformIterator.fromMap({ a: "b" }).value,
  "an output of another stack": ({ TerraformStack, TerraformVariable }, stack) =>
    new TerraformVariable(new TerraformStack(stack.node.root, "other"), "any", {}).value,
};

const REFERENCES: Readonly<Record<string, string>> = {
  "the value of an iterator": "each.value",
  "an output of another stack":
    "data.terraform_remote_state.cross-stack-reference-input-other.outputs.cross-stack-output-varany",
};

const CASES = Object.entries(TABLES).flatMap(([construct, { rows, type, make }]) =>
  Object.entries(rows).flatMap(([prop, row]) => (row === CONSTRUCT ? [] : [{ construct, prop, row, type, make }])),
);
const PASSED = CASES.flatMap(({ row, ...rest }) => (row === WRITTEN ? [] : [{ row, ...rest }]));
const REFUSED = CASES.filter(({ row }) => row === WRITTEN);

describe.each(Object.entries(FOUNDATIONS))("on %s", (_, { library, constructs }) => {
  const toStack = () => new library.TerraformStack(library.Testing.app({ context: CONTEXT }), "stack");

  const argumentOf = (stack: cdktf.TerraformStack, type: string, argument: string): unknown => {
    // What an app does first: it finds what comes from other stacks.
    stack.prepareStack();
    const { resource = {}, ephemeral = {} } = JSON.parse(library.Testing.synth(stack, true));
    const [block] = Object.values({ ...resource, ...ephemeral }[`airbyteembedded_${type}`]);
    return argument
      .split(".")
      .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], block);
  };

  test.each(PASSED)("$construct takes a literal as $prop", ({ prop, row, type, make }) => {
    const stack = toStack();

    make(constructs, stack, { [prop]: row.literal });

    expect(argumentOf(stack, type, row.argument)).toEqual(row.value ?? row.literal);
  });

  describe.each(Object.entries(FORMS))("%s", (form, toValue) => {
    test.each(PASSED)("is taken as $prop by $construct", ({ prop, row, type, make }) => {
      const stack = toStack();

      make(constructs, stack, { [prop]: toValue(library, stack) });

      const reference = REFERENCES[form] ?? "var.any";
      expect(argumentOf(stack, type, row.argument)).toEqual(row.expression?.(reference) ?? `\${${reference}}`);
    });

    test.each(REFUSED)("is refused in words as $prop by $construct", ({ prop, make }) => {
      const stack = toStack();

      expect(() => make(constructs, stack, { [prop]: toValue(library, stack) })).toThrow(
        new RegExp(`^"stack/[^"]+" has (its )?${prop} from (an|one) expression.*: (write it out|give its parts)`),
      );
    });
  });
});
