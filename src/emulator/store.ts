import type { Config } from "../api/shapes";
import { connectorOf } from "./connectors";
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

/** Everything the emulator remembers. */
export interface Store {
  readonly templateTags: Table<StoredTemplateTag>;
  readonly sourceTemplates: Table<StoredSourceTemplate>;
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

  function retag(change: (tags: readonly string[]) => readonly string[], tag: string): void {
    for (const { id, tags, updated_at } of sourceTemplates.list()) {
      // The template itself was not edited, so its time stays.
      if (tags.includes(tag)) sourceTemplates.update(id, { tags: change(tags), updated_at });
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

  return { templateTags, sourceTemplates };
}
