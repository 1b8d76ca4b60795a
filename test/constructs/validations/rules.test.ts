import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import {
  AirbyteEmbeddedProvider,
  ConnectionTemplate,
  SourceTemplate,
  TemplateTag,
  Tier,
  Workspace,
} from "../../../constructs";
import { bareProvider as provider } from "../../support/provider/bare-provider";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const LAKE = { name: "lake", connector: CONNECTOR, config: {} };

/** A value of an attribute that the provider refuses, a program that gives it, and the name of the prop. */
interface Wrong {
  readonly value: unknown;
  readonly prop: string;
  readonly make: (stack: TerraformStack, value: never) => unknown;
}

type Entry = Wrong | string;

const source = (prop: string, value: unknown): Wrong => ({
  value,
  prop,
  make: (stack, wrong) =>
    new SourceTemplate(stack, "One", { connector: CONNECTOR, [prop]: wrong, offeredToNobody: true }),
});
const customized = (prop: string, value: unknown): Wrong => ({
  value,
  prop: `customization.${prop}`,
  make: (stack, wrong) =>
    new SourceTemplate(stack, "One", { connector: CONNECTOR, customization: { [prop]: wrong }, offeredToNobody: true }),
});
const destination = (prop: string, value: unknown): Wrong => ({
  value,
  prop: `destination.${prop}`,
  make: (stack, wrong) =>
    new ConnectionTemplate(stack, "One", { destination: { ...LAKE, [prop]: wrong }, offeredToNobody: true }),
});
const tags = (make: Wrong["make"]): Wrong => ({ value: "pro/tier", prop: 'tag "pro/tier"', make });
const existing = (prop: string, value: unknown, make: Wrong["make"]): Wrong => ({ prop, value, make });
const connection = (prop: string, value: unknown): Wrong => ({
  prop,
  value,
  make: (stack, wrong) => new AirbyteEmbeddedProvider(stack, "One", { [prop]: wrong }),
});
const token = (
  prop: string,
  value: unknown,
  props: (value: never) => object = (wrong) => ({ [prop]: wrong }),
): Wrong => ({
  prop,
  value,
  make: (stack, wrong) =>
    new Tier(stack, "One", { name: "pro" }).widgetToken({
      workspace: "acme",
      allowedOrigin: "https://app.example.com",
      createWorkspace: true,
      ...props(wrong),
    }),
});

/** Every attribute with a check, of each type that constructs make: a wrong value, or why no construct can give one. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  "template_tag.name": {
    value: "pro/tier",
    prop: "name",
    make: (stack, name) => new Tier(stack, "One", { name }),
  },
  "template_tag_binding.template_id": existing("templateId", "no-uuid", (stack, id) =>
    SourceTemplate.fromId(stack, "One", id).offerTo("pro"),
  ),
  "template_tag_binding.tag": "Refused as soon as it is offered: see the test of existing templates.",
  "template_tag_binding.template_kind": "Decided by the class.",
  "source_template.name": source("name", ""),
  "source_template.actor_definition_id": source("connector", "HubSpot"),
  "source_template.original_source_template_id": {
    value: "no-uuid",
    prop: "copyOf",
    make: (stack, copyOf) => new SourceTemplate(stack, "One", { copyOf, offeredToNobody: true }),
  },
  "source_template.mode": source("mode", "REPLICATE"),
  "source_template.replacement": source("replacement", "at once"),
  "source_template.tags[]": tags((stack, tag) =>
    new SourceTemplate(stack, "One", { connector: CONNECTOR }).offerTo(tag),
  ),
  "source_template.customization.stream_selection_mode": customized("streamSelectionMode", "some"),
  "source_template.customization.stream_whitelist[]": {
    ...customized("streamWhitelist", ""),
    make: (stack, stream) =>
      new SourceTemplate(stack, "One", {
        connector: CONNECTOR,
        customization: { streamSelectionMode: "whitelist", streamWhitelist: ["deals", stream] },
        offeredToNobody: true,
      }),
  },
  "source_template.customization.stream_mappers": customized("streamMappers", { deals: [{ type: "mixing" }] }),
  "connection_template.data_hosting_type": "Decided by there being a destination.",
  "connection_template.destination_name": destination("name", ""),
  "connection_template.destination_definition_id": destination("connector", "36c891d9-4bd9"),
  "connection_template.cron_expression": {
    value: "0 4 * * *",
    prop: "cron",
    make: (stack, cron) => new ConnectionTemplate(stack, "One", { destination: LAKE, cron, offeredToNobody: true }),
  },
  "connection_template.non_breaking_changes_preference": destination("onNewColumns", "panic"),
  "connection_template.tags[]": tags(
    (stack, tag) => new ConnectionTemplate(stack, "One", { destination: LAKE, tags: [tag] }),
  ),
  "workspace.name": { value: "", prop: "name", make: (stack, name) => new Workspace(stack, "One", { name }) },
  "workspace.region": {
    value: "mars",
    prop: "region",
    make: (stack, region) => new Workspace(stack, "One", { name: "acme", region }),
  },
  "workspace.status": "One of two by the prop active.",
  "data.workspace.name": existing("name", "", (stack, name) => Workspace.fromName(stack, "One", name)),
  "data.workspace.id": existing("workspaceId", "no-uuid", (stack, id) => Workspace.fromId(stack, "One", id)),
  "provider.organization_id": connection("organizationId", "no-uuid"),
  "provider.api_url": connection("apiUrl", "https://app:pw@airbyte.example"),
  "provider.token_url": connection("tokenUrl", "airbyte.example/token"),
  "provider.request_timeout_seconds": connection("requestTimeoutSeconds", 0),
  "provider.max_retries": connection("maxRetries", -1),
  "provider.rate_limit_patience_seconds": connection("rateLimitPatienceSeconds", 1.5),
  "provider.requests_per_minute": connection("requestsPerMinute", 0),
  "provider.refresh": connection("refresh", "quick"),
  "widget_token.workspace_id": "The ID of a construct.",
  "widget_token.workspace_name": token("workspace", ""),
  "widget_token.region": token("region", "mars"),
  "widget_token.allowed_origin": token("allowedOrigin", "https://app.example.com/"),
  "widget_token.source_template_tags[]": "The tags of the tier and its catalogs.",
  "widget_token.source_template_tags_mode": "One of two by its type.",
  "widget_token.connection_template_tags[]": token('tag "pro/tier"', "pro/tier", (tag) => ({ connectionTags: [tag] })),
  "widget_token.connection_template_tags_mode": "No prop.",
};

interface Checked {
  readonly place: string;
  readonly rule: {
    safeParse(value: unknown): { readonly error?: { readonly issues: readonly { message: string }[] } };
  };
}

type Attributes = (typeof provider.resources)[number]["attributes"];

function listChecked(attributes: Attributes, at: string): Checked[] {
  return Object.entries(attributes).flatMap(([name, { check, each, shape }]) => {
    const place = `${at}.${name}`;
    return [
      ...(check ? [{ place, rule: check }] : []),
      ...(each ? [{ place: `${place}[]`, rule: each }] : []),
      ...("attributes" in shape ? listChecked(shape.attributes, place) : []),
    ];
  });
}

const find = <T extends { readonly type: string }>(all: readonly T[], ...types: readonly string[]): readonly T[] =>
  all.filter(({ type }) => types.includes(type));

const CHECKED = [
  ...find(
    provider.resources,
    "template_tag",
    "template_tag_binding",
    "source_template",
    "connection_template",
    "workspace",
  ).flatMap(({ type, attributes }) => listChecked(attributes, type)),
  ...find(provider.dataSources, "workspace", "source_template").flatMap(({ type, attributes }) =>
    listChecked(attributes, `data.${type}`),
  ),
  ...listChecked(provider.attributes, "provider"),
  ...find(provider.ephemeralResources, "widget_token").flatMap(({ type, attributes }) => listChecked(attributes, type)),
];

test("each attribute with a check has a wrong value here, or a reason why no construct can give one", () => {
  expect(CHECKED.map(({ place }) => place).sort()).toEqual(Object.keys(ENTRIES).sort());
});

const WRONG = CHECKED.flatMap(({ place, rule }) => {
  const entry = ENTRIES[place];
  return entry === undefined || typeof entry === "string" ? [] : [{ place, rule, entry }];
});

test.each(WRONG)(
  "what the provider refuses as $place at plan stops the synth, in the same words",
  ({ rule, entry }) => {
    const stack = new TerraformStack(Testing.app(), "catalog");
    entry.make(stack, entry.value as never);
    const [issue] = rule.safeParse(entry.value).error?.issues ?? [];

    expect(() => Testing.synth(stack, true)).toThrow(`"catalog/One" has an invalid ${entry.prop}: ${issue!.message}`);
  },
);

test.each(["", "pro/tier", "p".repeat(256)])("a tag called %p stops the synth", (name) => {
  const stack = new TerraformStack(Testing.app(), "catalog");
  new TemplateTag(stack, "Pro", { name });

  expect(() => Testing.synth(stack, true)).toThrow('"catalog/Pro" has an invalid name: A tag');
});

const LONG = "n".repeat(256);
const NAMED: readonly (readonly [string, (stack: TerraformStack, name: string) => unknown])[] = [
  ["a tag", (stack, name) => new TemplateTag(stack, "One", { name })],
  ["a tier", (stack, name) => new Tier(stack, "One", { name })],
  [
    "a source template",
    (stack, name) => new SourceTemplate(stack, "One", { name, connector: CONNECTOR, offeredToNobody: true }),
  ],
  [
    "a destination",
    (stack, name) => new ConnectionTemplate(stack, "One", { destination: { ...LAKE, name }, offeredToNobody: true }),
  ],
  ["a workspace", (stack, name) => new Workspace(stack, "One", { name })],
  ["an existing workspace", (stack, name) => Workspace.fromName(stack, "One", name)],
];

test.each(NAMED)("%s with a name of 256 characters stops the synth, and one of 255 does not", (_what, make) => {
  const synth = (name: string): string => {
    const stack = new TerraformStack(Testing.app(), "catalog");
    make(stack, name);
    return Testing.synth(stack, true);
  };

  expect(() => synth(LONG)).toThrow(/"catalog\/One" has an invalid [\w.]+: .*at most 255 characters/);
  expect(() => synth(LONG.slice(1))).not.toThrow();
});

const PLAIN = "http://airbyte.internal";

test.each(["apiUrl", "tokenUrl"])(
  "plain http to another machine as %s stops the synth, unless it is allowed",
  (prop) => {
    const synth = (props: object): string => {
      const stack = new TerraformStack(Testing.app(), "catalog");
      new AirbyteEmbeddedProvider(stack, "One", props);
      return Testing.synth(stack, true);
    };

    const refused = new RegExp(
      `"catalog/One" has an invalid ${prop}: Over plain http, anyone on the network path to airbyte.internal`,
    );
    expect(() => synth({ [prop]: PLAIN })).toThrow(refused);
    expect(() => synth({ [prop]: PLAIN, allowHttp: false })).toThrow(refused);
    expect(() => synth({ [prop]: PLAIN, allowHttp: true })).not.toThrow();
    expect(() => synth({ [prop]: PLAIN, allowHttp: new TerraformVariable(stackOf(), "Http", {}).value })).not.toThrow();
    expect(() => synth({ [prop]: "http://localhost:8000" })).not.toThrow();
  },
);

function stackOf(): TerraformStack {
  return new TerraformStack(Testing.app(), "other");
}
