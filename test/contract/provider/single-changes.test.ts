import { isDeepStrictEqual } from "node:util";
import fc from "../../support/properties";
import type { Emulator } from "../../../src/emulator";
import { bareProvider } from "../../support/provider/bare-provider";
import { emulatedCore, stopEmulated } from "../../support/provider/emulated-core";
import { POSTGRES, S3 } from "../../support/specs/connector-ids";

jest.setTimeout(60_000);
afterEach(stopEmulated);

const GITHUB = "ef69ef6e-aa7f-4af1-a01d-ef775033524e";
const SNOWFLAKE = "424892c4-daac-4491-b35d-c6688ba547ba";

type Given = Readonly<Record<string, unknown>>;

/** A resource as it is at first, and what each of its attributes may become; undefined is taken away. */
interface Subject {
  readonly first: Given;
  readonly changes: Readonly<Record<string, readonly unknown[]>>;
}

const TAGS = [["free"], ["free", "pro"], [], undefined];
const SECRETS = [{ password: "one" }, { password: "two" }, undefined];
const VERSIONS = [1, 2, undefined];

const subjects: Readonly<Record<string, (airbyte: Emulator) => Subject>> = {
  template_tag: () => ({
    first: { name: "basic" },
    changes: { name: ["basic", "standard", "Grün"], force_destroy: [true, false, undefined] },
  }),
  source_template: () => ({
    first: {
      name: "Database",
      actor_definition_id: POSTGRES,
      partial_default_config: { host: "h", port: 5432 },
      partial_default_secrets_wo: { password: "one" },
      tags: ["free"],
    },
    changes: {
      name: ["Database", "Warehouse", undefined],
      actor_definition_id: [POSTGRES, GITHUB],
      // Another origin removes the connector, which makes two changes.
      original_source_template_id: [undefined],
      partial_default_config: [{ host: "h", port: 5432 }, { host: "i" }, { host: "h", tunnel: { hops: [1] } }],
      partial_default_secrets_wo: SECRETS,
      partial_default_secrets_wo_version: VERSIONS,
      tags: TAGS,
      mode: ["REPLICATION", "DIRECT", undefined],
      customization: [{ stream_selection_mode: "all" }, { stream_mappers: { users: [] } }, undefined],
      propagate_to_existing_sources: [true, false, undefined],
      // Swaps have a test of their own.
      replacement: ["destroy-first", undefined],
      let_go_retired: [true, false, undefined],
      deletion_protection: [false, undefined],
    },
  }),
  connection_template: () => ({
    first: {
      destination_name: "Lake",
      destination_definition_id: S3,
      destination_config: { bucket: "b" },
      destination_secrets_wo: { password: "one" },
      tags: ["free"],
    },
    changes: {
      destination_name: ["Lake", "Sea"],
      // Hosting by Airbyte removes the destination, which makes several changes.
      data_hosting_type: ["user_hosted", undefined],
      destination_definition_id: [S3, SNOWFLAKE],
      destination_config: [{ bucket: "b" }, { bucket: "c", path: { depth: 2 } }],
      destination_secrets_wo: SECRETS,
      destination_secrets_wo_version: VERSIONS,
      cron_expression: ["0 0 12 * * ?", "0 0 8 * * ?", "", undefined],
      non_breaking_changes_preference: ["ignore", "disable", undefined],
      sync_on_create: [true, false, undefined],
      tags: TAGS,
      deletion_protection: [false, undefined],
    },
  }),
  template_tag_binding: ({ sourceTemplates, connectionTemplates }) => {
    const [id, other] = [sourceTemplates.add({ name: "A" }).id, sourceTemplates.add({ name: "B" }).id];
    connectionTemplates.add({ id });
    return {
      first: { template_kind: "source", template_id: id, tag: "free" },
      changes: { template_kind: ["source", "connection"], template_id: [id, other], tag: ["free", "pro"] },
    };
  },
  workspace: () => ({
    first: { name: "acme", deletion_protection: false },
    changes: {
      name: ["acme", "acme-2"],
      region: ["us", "eu", undefined],
      status: ["active", "inactive", undefined],
      cache_enabled: [true, false, undefined],
      adopt_existing: [true, false, undefined],
      deletion_protection: [false, true, undefined],
    },
  }),
  source: ({ workspaces, sourceTemplates }) => {
    const [workspace, another] = [workspaces.add({ name: "one" }).id, workspaces.add({ name: "two" }).id];
    const [template, other] = ["A", "B"].map(
      (name) => sourceTemplates.add({ name, source_definition_id: POSTGRES }).id,
    );
    return {
      first: {
        workspace_id: workspace,
        source_template_id: template,
        name: "Orders",
        source_config: { host: "h" },
        source_secrets_wo: { password: "one" },
      },
      changes: {
        workspace_id: [workspace, another],
        source_template_id: [template, other],
        name: ["Orders", "Sales", undefined],
        source_config: [{ host: "h" }, { host: "i", port: 1 }],
        source_secrets_wo: SECRETS,
        source_secrets_wo_version: VERSIONS,
        selected_connection_template_tags: [["free"], ["pro"], undefined],
        selected_connection_template_tags_mode: ["any", "all", undefined],
        check_connection: [false, undefined],
      },
    };
  },
};

const { resources } = bareProvider;

test.each(resources.map(({ type, attributes }) => [type, attributes] as const))(
  "a changed attribute of a %s shows in the plan with what hangs on it, and nothing else does",
  async (type, attributes) => {
    const names = Object.keys(attributes);
    const settable = names.filter((name) => attributes[name]!.mode !== "computed");
    const isLeftToApi = (name: string) => /computed/i.test(attributes[name]!.mode);
    const hangsOn = (name: string) => (other: string) => attributes[other]!.movedBy?.includes(name) === true;
    const step = fc.record({ name: fc.constantFrom(...settable), choice: fc.nat({ max: 2 }) });

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const { core, airbyte } = await emulatedCore();
        for (const name of ["free", "pro"]) airbyte.templateTags.add({ name });
        const { first, changes } = subjects[type]!(airbyte);
        const resource = core.resource(`airbyteembedded_${type}`);
        let config: Given = first;
        await resource.apply(config);

        for (const { name, choice } of steps) {
          const value = changes[name]![choice % changes[name]!.length];
          const next = { ...config, [name]: value };
          const { action, changed, drift } = await resource.plan(next);

          const allowed = [name, ...names.filter(action === "replace" ? isLeftToApi : hangsOn(name))];
          expect({ drift, changed: changed.filter((other) => !allowed.includes(other)) }).toEqual({
            drift: [],
            changed: [],
          });
          const isShown = value !== undefined && attributes[name]!.mode !== "writeOnly";
          const isNew = !isDeepStrictEqual(value, config[name]) && !isDeepStrictEqual(value, resource.state()![name]);
          if (isShown && isNew) expect(changed).toContain(name);
          // A protected object would refuse the replacement that a later step may plan.
          if (action === "replace" || name === "deletion_protection") continue;
          await resource.apply(next, { settles: false });
          config = next;
        }
        await stopEmulated();
      }),
      { numRuns: 6 },
    );
  },
);
