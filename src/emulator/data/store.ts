import { connectorOf, destinationIcon } from "./connectors/connectors";
import { type CustomerTables, customerTables, removeCustomer } from "./customer-tables";
import type {
  StoredCatalog,
  StoredConnectionTemplate,
  StoredSourceTemplate,
  StoredTemplateTag,
  StoredWorkspace,
} from "./rows";
import { type Row, table, type Table } from "./table";

/** Everything the emulator remembers of one organization, but for the tables that collections have to themselves. */
export interface Store extends CustomerTables {
  readonly templateTags: Table<StoredTemplateTag>;
  readonly sourceTemplates: Table<StoredSourceTemplate>;
  readonly connectionTemplates: Table<StoredConnectionTemplate>;
  /** The first is named "default", as in every organization. */
  readonly workspaces: Table<StoredWorkspace>;
  /** Stream catalogs that were changed: all others are as they were from the start. */
  readonly catalogs: Table<StoredCatalog>;
}

/** Makes the tables of a new organization; tags and templates follow each other as API 4.3 and 4.4 say. */
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

  const customers = customerTables(sourceTemplates, now);

  const workspaces = table<StoredWorkspace>({
    title: "Workspace",
    now,
    complete: ({ name = "unnamed" }) => ({
      name,
      organization_id: organizationId,
      status: "active",
      cache_enabled: null,
      tombstone: false,
      visibility: "shared",
      color: null,
      region_id: US,
      cloud_only: false,
    }),
    onUpdate: (_before, { id, tombstone }) => tombstone && removeCustomer(customers, id),
    onRemove: ({ id }) => removeCustomer(customers, id),
  });

  const catalogs = table<StoredCatalog>({
    title: "Catalog",
    now,
    complete: () => ({ sonar_catalog: null, catalog_type: null, blessed: false }),
  });

  const tables = {
    templateTags,
    sourceTemplates,
    connectionTemplates,
    workspaces,
    ...customers,
    catalogs,
  };
  begin(tables);
  return tables;
}

/** All rows of every table, by the table's name. */
export function toRows(tables: Store): Record<string, readonly Row[]> {
  const named = Object.entries<Pick<Table<Row>, "list">>({ ...tables });
  return Object.fromEntries(named.map(([name, each]) => [name, each.list()]));
}

/** Puts rows in the place of all that there are. Rows of tables that are not there are left out. */
export function replaceRows(tables: Store, rows: Readonly<Record<string, readonly Row[]>>): void {
  // Rows go back to the table that they came from.
  const named: Readonly<Record<string, Table<Row>>> = { ...(tables as unknown as Record<string, Table<Row>>) };
  for (const each of Object.values(named)) each.removeAll();
  for (const [name, all] of Object.entries(rows)) for (const row of all) named[name]?.add(row);
}

/** Forgets everything. What every organization starts with is there again. */
export function reset(tables: Store): void {
  for (const each of Object.values<Pick<Table<Row>, "removeAll">>({ ...tables })) each.removeAll();
  begin(tables);
}

function begin({ workspaces }: Store): void {
  workspaces.add({ name: "default" });
}

/** The fields that depend on who hosts the data (API 6.1, 6.2). */
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

/** The default region (API 3). */
const US = "645a183f-b12b-4c6e-8ad3-99e165603450";

const S3 = "4816b78f-1489-44c1-9060-4b19d5fa9362";
