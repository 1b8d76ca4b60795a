import type { Emulator } from "../../../../src/emulator";
import { FAKER, POSTGRES, S3, STRIPE } from "../../specs/connector-ids";
import { attributeOf, creation, deletion, importing, update, type LifeCycle, type Subject } from "../life-cycle";
import { SECRET } from "../place";

function addTags({ templateTags }: Emulator): void {
  for (const name of ["free", "pro"]) templateTags.add({ name });
}

const SOURCE: Subject = {
  type: "source_template",
  given(airbyte) {
    addTags(airbyte);
    return {
      name: "Database",
      actor_definition_id: POSTGRES,
      partial_default_config: { host: "db.example.com", port: 5432 },
      partial_default_secrets_wo: { password: SECRET },
      tags: ["free", "pro"],
      mode: "REPLICATION",
      customization: { stream_selection_mode: "all" },
      propagate_to_existing_sources: true,
      deletion_protection: false,
    };
  },
};

const COPY: Subject = {
  type: "source_template",
  given: ({ sourceTemplates }) => ({
    name: "Copy",
    original_source_template_id: sourceTemplates.add({ name: "Original", source_definition_id: POSTGRES }).id,
    partial_default_config: { host: "db.example.com" },
    tags: [],
  }),
};

const SWAPPED: Subject = {
  type: "source_template",
  given(airbyte) {
    addTags(airbyte);
    return { name: "CRM", actor_definition_id: POSTGRES, tags: ["free", "pro"], replacement: "side-by-side" };
  },
};

const FAST: Subject = { ...SOURCE, options: { environment: { AIRBYTE_REFRESH: "fast" } } };

function breakSource({ sourceTemplates }: Emulator): void {
  for (const { id } of sourceTemplates.list())
    sourceTemplates.update(id, { name: "Changed", tags: [], partial_default_config: { host: "elsewhere" } });
}

const CONNECTION: Subject = {
  type: "connection_template",
  given(airbyte) {
    addTags(airbyte);
    return {
      destination_name: "Lake",
      destination_definition_id: S3,
      destination_config: { s3_bucket_name: "raw" },
      destination_secrets_wo: { secret_access_key: SECRET },
      cron_expression: "0 0 12 * * ?",
      non_breaking_changes_preference: "disable",
      sync_on_create: false,
      tags: ["free", "pro"],
      deletion_protection: false,
    };
  },
};

const HOSTED: Subject = {
  type: "connection_template",
  given(airbyte) {
    addTags(airbyte);
    return { data_hosting_type: "airbyte_hosted", cron_expression: "0 0 12 * * ?", tags: ["free"] };
  },
};

const SNOWFLAKE = "424892c4-daac-4491-b35d-c6688ba547ba";

export const templates: readonly LifeCycle[] = [
  creation(SOURCE),
  creation(COPY, "create a copy"),
  update(SOURCE, "read"),
  update(FAST, "read, fast"),
  update(SOURCE, "rename", { name: "Warehouse" }),
  update(SOURCE, "change settings", { partial_default_config: { host: "db.example.org" } }),
  update(SOURCE, "change a secret", { partial_default_secrets_wo: { password: `${SECRET}-2` } }),
  update(SOURCE, "tag", (airbyte) => {
    airbyte.templateTags.add({ name: "team" });
    return { tags: ["free", "pro", "team"] };
  }),
  update(SOURCE, "untag", { tags: [] }),
  update(SOURCE, "change everything", {
    name: "Warehouse",
    partial_default_config: { host: "db.example.org" },
    tags: ["pro"],
    mode: "DIRECT",
    customization: null,
  }),
  update(SOURCE, "repair drift", {}, breakSource),
  update(SOURCE, "replace", {
    actor_definition_id: STRIPE,
    partial_default_config: {},
    partial_default_secrets_wo: {},
  }),
  update(SWAPPED, "swap", { actor_definition_id: STRIPE }),
  update(SOURCE, "was deleted outside", {}, ({ sourceTemplates }) => sourceTemplates.removeAll()),
  deletion(SOURCE),
  deletion(SWAPPED, "delete with a retired one", { actor_definition_id: FAKER }),
  importing(SOURCE, "import by ID", attributeOf("id")),
  importing(SOURCE, "import by name", attributeOf("name")),

  creation(CONNECTION),
  creation(HOSTED, "create, hosted by Airbyte"),
  update(CONNECTION, "read"),
  update(CONNECTION, "rename", { destination_name: "Sea" }),
  update(CONNECTION, "change settings", { destination_config: { s3_bucket_name: "clean" } }),
  update(CONNECTION, "change a secret", { destination_secrets_wo: { secret_access_key: `${SECRET}-2` } }),
  update(CONNECTION, "change the schedule", { cron_expression: "0 0 8 * * ?" }),
  update(CONNECTION, "tag", (airbyte) => {
    airbyte.templateTags.add({ name: "team" });
    return { tags: ["free", "pro", "team"] };
  }),
  update(CONNECTION, "untag", { tags: [] }),
  update(CONNECTION, "replace", {
    destination_definition_id: SNOWFLAKE,
    destination_config: {},
    destination_secrets_wo: {},
  }),
  update(CONNECTION, "was deleted outside", {}, ({ connectionTemplates }) => connectionTemplates.removeAll()),
  deletion(CONNECTION),
  importing(CONNECTION, "import", attributeOf("id")),
];
