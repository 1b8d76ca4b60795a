import type { Emulator } from "../../../src/emulator";
import { POSTGRES, S3 } from "../specs/connector-ids";

const GITHUB = "ef69ef6e-aa7f-4af1-a01d-ef775033524e";
const SNOWFLAKE = "424892c4-daac-4491-b35d-c6688ba547ba";

export type Given = Readonly<Record<string, unknown>>;

/** A resource as it is at first, and what each of its attributes may become; undefined is taken away. */
export interface Subject {
  readonly first: Given;
  readonly changes: Readonly<Record<string, readonly unknown[]>>;
}

const TAGS = [["free"], ["free", "pro"], [], undefined];
const SECRETS = [{ password: "one" }, { password: "two" }, undefined];
const VERSIONS = [1, 2, undefined];

/** Every resource by its short type, as it is at first in an emulator that has the tags `free` and `pro`. */
export const subjects: Readonly<Record<string, (airbyte: Emulator) => Subject>> = {
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
