import type { Config } from "../api/shapes";
import { connectorOf, destinationIcon } from "./connectors";
import { type Row, table, type Table } from "./table";

/** A template tag as stored. */
export interface StoredTemplateTag extends Row {
  readonly name: string;
  readonly organization_id: string;
}

/** A source template as stored: secrets in clear, which answers mask. */
export interface StoredSourceTemplate extends Row {
  readonly name: string;
  readonly icon: string | null;
  /** Null makes it a global template: visible to all, changed by nobody. */
  readonly organization_id: string | null;
  readonly source_definition_id: string;
  readonly partial_default_config: Config;
  readonly customization: Config | null;
  /** Names, sorted as they were attached. */
  readonly tags: readonly string[];
  readonly mode: string;
  /** What the last change asked for; null before the first. */
  readonly propagate: boolean | null;
}

/** A connection template as stored. What an Airbyte-hosted one does not have is null. */
export interface StoredConnectionTemplate extends Row {
  readonly organization_id: string;
  readonly data_hosting_type: "user_hosted" | "airbyte_hosted";
  readonly destination_name: string;
  readonly destination_definition_id: string | null;
  /** Secrets in clear, which answers mask. */
  readonly destination_config: Config | null;
  readonly icon: string | null;
  readonly cron_expression: string | null;
  readonly non_breaking_changes_preference: string | null;
  readonly sync_on_create: boolean | null;
  readonly tags: readonly string[];
}

/** Everything the emulator remembers. */
export interface Store {
  readonly templateTags: Table<StoredTemplateTag>;
  readonly sourceTemplates: Table<StoredSourceTemplate>;
  readonly connectionTemplates: Table<StoredConnectionTemplate>;
}

/** Makes empty tables; tags and templates follow each other as contract 4.3 and 4.4 say. */
export function store(organizationId: string, now: () => string): Store {
  const sourceTemplates = table<StoredSourceTemplate>({
    title: "Source template",
    now,
    complete: ({ source_definition_id: id = "" }) => ({
      ...connectorOf(id),
      organization_id: organizationId,
      source_definition_id: id,
      partial_default_config: {},
      customization: null,
      tags: [],
      mode: "REPLICATION",
      propagate: null,
    }),
  });

  const connectionTemplates = table<StoredConnectionTemplate>({
    title: "Connection template",
    now,
    complete: (values) => ({ organization_id: organizationId, tags: [], cron_expression: null, ...toHosting(values) }),
  });

  function retag(change: (tags: readonly string[]) => readonly string[], tag: string): void {
    // The templates themselves were not edited, so their times stay.
    for (const { id, tags, updated_at } of sourceTemplates.list()) {
      if (tags.includes(tag)) sourceTemplates.update(id, { tags: change(tags), updated_at });
    }
    for (const { id, tags, updated_at } of connectionTemplates.list()) {
      if (tags.includes(tag)) connectionTemplates.update(id, { tags: change(tags), updated_at });
    }
  }

  const templateTags = table<StoredTemplateTag>({
    title: "Template tag",
    now,
    complete: ({ name = "unnamed" }) => ({ name, organization_id: organizationId }),
    onUpdate: (before, after) =>
      retag((tags) => tags.map((tag) => (tag === before.name ? after.name : tag)), before.name),
    onRemove: ({ name }) => retag((tags) => tags.filter((tag) => tag !== name), name),
  });

  return { templateTags, sourceTemplates, connectionTemplates };
}

/** What depends on who hosts the data (contract 6.1, 6.2). */
function toHosting({ data_hosting_type, destination_definition_id }: Partial<StoredConnectionTemplate>) {
  if (data_hosting_type === "airbyte_hosted") {
    return {
      data_hosting_type,
      destination_name: "Airbyte managed S3",
      destination_definition_id: null,
      destination_config: null,
      icon: null,
      non_breaking_changes_preference: null,
      sync_on_create: null,
    };
  }
  const definition = destination_definition_id ?? S3;
  return {
    data_hosting_type: "user_hosted" as const,
    destination_name: "unnamed",
    destination_definition_id: definition,
    destination_config: {},
    icon: destinationIcon(definition),
    non_breaking_changes_preference: "ignore",
    sync_on_create: true,
  };
}

const S3 = "4816b78f-1489-44c1-9060-4b19d5fa9362";
