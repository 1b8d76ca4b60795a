import type { Emulator } from "../../../src/emulator";
import fc from "../properties";
import { anyText } from "../any-text";
import { FAKER, POSTGRES, S3, STRIPE } from "../specs/connector-ids";

/** Objects of an organization as somebody may have left them. */
export interface OddOrganization {
  readonly tags: readonly string[];
  readonly sources: readonly OddSource[];
  readonly connections: readonly OddConnection[];
  readonly workspaces: readonly object[];
}

interface OddSource {
  readonly name: string;
  readonly tags: readonly string[];
  readonly fields: object;
}

interface OddConnection {
  readonly tags: readonly string[];
  readonly fields: object;
}

/** Names that mean something to TypeScript, to Terraform, to a file system or to CDKTF, and names of other scripts. */
const NAMES = [
  "class", "new", "constructor", "__proto__", "toString", "node", "default", "Resource", "Default", "Import", "this", "tags",
  "../x", "/etc/passwd", "a b", "A B", "a-b", "データ", "Ünïcödé", "😀", "🏳️‍🌈", "שלום", "‮evil", "*/ alert(1) /*", "// x",
  "${var.x}", "%{ if true }x%{ endif }", "$${literal}", "`${1}`", '"quoted"', "back\\slash", "tab\there", "line\nbreak", "'", "2nd", "0",
  "CRM", "crm", "free", "pro-tier", "plan b", "x".repeat(255), "null", "true", " ", "\u0000x", "\u2028",
] as const; // prettier-ignore

const name = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...NAMES) }, anyText({ minLength: 1, maxLength: 12 }));
const tagName = name.filter((text) => !text.includes("/"));
const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });

const key = fc.oneof(
  fc.constantFrom("a", "host", "password", "api_key", "__proto__", "${x}", "a b", "count"),
  fc.string({ maxLength: 5 }),
);
const leaf = fc.oneof(
  anyText({ maxLength: 8 }),
  fc.constantFrom(...NAMES),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "json" },
    leaf,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4 }),
  ),
})).value;
const anything = fc.dictionary(key, json, { maxKeys: 4 });

const SECRET = fc.constantFrom("Zq4-secret-value", "**********", "x");

const postgres = fc.record(
  {
    host: leaf,
    port: fc.oneof(fc.constant(5432), leaf),
    database: leaf,
    username: leaf,
    password: SECRET,
    schemas: fc.array(leaf, { maxLength: 2 }),
    ssl_mode: fc.constantFrom({ mode: "require" }, { mode: "verify-ca", ca_certificate: "Zq4-secret-value" }, {}, null),
  },
  { requiredKeys: [] },
);
const s3 = fc.record(
  {
    s3_bucket_name: leaf,
    s3_bucket_path: leaf,
    s3_bucket_region: fc.constantFrom("eu-central-1", "mars"),
    access_key_id: SECRET,
    secret_access_key: SECRET,
    format: fc.constantFrom({ format_type: "JSONL" }, { format_type: "CSV", flattening: "No flattening" }, {}, "x"),
  },
  { requiredKeys: [] },
);

const customization = fc.constantFrom(
  null,
  {},
  { stream_selection_mode: "all" },
  { stream_selection_mode: "whitelist", stream_whitelist: ["b", "a", "../x", "${x}"] },
  { stream_selection_mode: "whitelist", stream_whitelist: [] },
  { stream_selection_mode: "suggested", stream_whitelist: [] },
  { stream_selection_mode: "of tomorrow" },
  {
    stream_customizations: { __proto__x: { primary_key_fields: [["id"], ["a", "b"]], cursor_field: ["t"] }, "a b": {} },
  },
  { stream_mappers: { orders: [{ type: "hashing", mapper_configuration: { target_field: "e", method: "SHA256" } }] } },
  { stream_mappers: { orders: [{ type: "unheard-of" }] } },
);

const cron = fc.constantFrom(
  null,
  "",
  "0 0 12 * * ?",
  "0 0 12 * * ? UTC",
  "0 5 * * *",
  "@daily",
  "0 0/10 * * * ?",
  "nonsense",
  "0 0 0 L * ?",
  "  0  0 3 ? * mon ",
);

const carried = (names: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...names]);

/** Organizations of 0 to about 10 objects, and now and then of up to 300 that are much alike. */
export const oddOrganization: fc.Arbitrary<OddOrganization> = fc
  .uniqueArray(tagName, { maxLength: 5 })
  .chain((tags) => {
    const source = fc.record({
      name,
      tags: carried(tags),
      fields: fc.oneof(
        fc.record({
          source_definition_id: fc.constant(POSTGRES),
          partial_default_config: fc.oneof(postgres, anything),
          customization,
        }),
        fc.record({
          source_definition_id: fc.constantFrom(FAKER, STRIPE, UNHEARD),
          partial_default_config: anything,
          mode: fc.constantFrom("REPLICATION", "DIRECT", "MULTI"),
        }),
      ),
    });
    const connection = fc.record({
      tags: carried(tags),
      fields: fc.oneof(
        fc.record({
          destination_name: name,
          destination_definition_id: fc.constantFrom(S3, UNHEARD),
          destination_config: fc.oneof(s3, anything),
          cron_expression: cron,
          non_breaking_changes_preference: fc.constantFrom("ignore", "disable", "propagate_columns", "propagate_fully"),
          sync_on_create: fc.boolean(),
        }),
        fc.record({ data_hosting_type: fc.constant("airbyte_hosted"), cron_expression: cron }),
      ),
    });
    const workspace = fc.record({
      name,
      status: fc.constantFrom("active", "inactive"),
      cache_enabled: sometimes(fc.boolean()),
    });
    const many = fc
      .record({ count: fc.integer({ min: 20, max: 300 }), tags: carried(tags) })
      .map(({ count, tags: own }) =>
        Array.from({ length: count }, (_, index) => ({
          name: `Shop ${index}`,
          tags: own,
          fields: { source_definition_id: FAKER, partial_default_config: { count: index + 1, seed: index % 7 } },
        })),
      );
    return fc.record({
      tags: fc.constant(tags),
      sources: fc.oneof(
        { weight: 30, arbitrary: fc.uniqueArray(source, { maxLength: 4, selector: (each) => each.name }) },
        { weight: 1, arbitrary: many },
      ),
      connections: fc.array(connection, { maxLength: 3 }),
      workspaces: fc.uniqueArray(workspace, { maxLength: 2, selector: (each) => each.name }),
    });
  });

/** A connector that no list has. */
const UNHEARD = "0a0a0a0a-0000-4000-8000-000000000001";

/** Puts the objects where an emulator has its own. */
export function settle(organization: OddOrganization, airbyte: Emulator): void {
  for (const name of organization.tags) airbyte.templateTags.add({ name });
  for (const { name, tags, fields } of organization.sources) airbyte.sourceTemplates.add({ name, tags, ...fields });
  for (const { tags, fields } of organization.connections) airbyte.connectionTemplates.add({ tags, ...fields });
  for (const fields of organization.workspaces) airbyte.workspaces.add(fields);
}

/** One organization with the objects of many. Large ones are left out, and of two objects with one name the second. */
export function gather(organizations: readonly OddOrganization[]): OddOrganization {
  const small = organizations.filter(({ sources }) => sources.length < 10);
  const unique = <T extends { readonly name?: unknown }>(all: readonly T[]): T[] => [
    ...new Map(all.map((each) => [each.name, each])).values(),
  ];
  return {
    tags: [...new Set(small.flatMap(({ tags }) => tags))],
    sources: unique(small.flatMap(({ sources }) => sources)),
    connections: small.flatMap(({ connections }) => connections),
    workspaces: unique(small.flatMap(({ workspaces }) => workspaces as { name: string }[])), // each has one
  };
}
