import {
  type Airbyte,
  type ConnectionTemplate,
  NoTemplateTags,
  type SourceTemplate,
  type SourceTemplateItem,
  type TemplateTag,
  type Workspace,
} from "../../api";
import type { Listed, Organization } from "./organization";
import { mapTogether } from "./together";

/** Progress of reading source templates, the only objects that take a call each. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** Options of reading an organization. */
export interface Reading {
  readonly signal?: AbortSignal;
  /** Chooses the objects to read; the others cost no call of their own. @default all */
  readonly wants?: (listed: Listed) => boolean;
  /** Reads workspaces too, of which there is one for each customer. @default false */
  readonly workspaces?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** The most calls at the same time. @default 16 */
  readonly concurrency?: number;
}

/** The parts of the client that are read. */
type Collections = Pick<Airbyte, "templateTags" | "sourceTemplates" | "connectionTemplates" | "workspaces">;

/** Reads an organization. What disappears meanwhile is left out, and objects are in the order of their names. */
export async function readOrganization(client: Collections, reading: Reading = {}): Promise<Organization> {
  const { signal, wants = () => true, workspaces: asksWorkspaces = false } = reading;
  const [tags, items, connections, workspaces] = await Promise.all([
    readTags(client, signal),
    client.sourceTemplates.readAll({ signal }),
    client.connectionTemplates.readAll({ signal }),
    asksWorkspaces ? readWorkspaces(client, signal) : [],
  ]);
  const own = items.filter(({ organization_id }) => organization_id !== null);
  const wanted = own.filter((item) => wants(toListedSource(item)));
  const whole = await readWhole(client, wanted, reading);
  const ownWhole = whole.filter(({ organization_id }) => organization_id !== null);
  return {
    tags: tags.filter((tag) => wants({ kind: "template_tag", id: tag.id, name: tag.name, tags: [] })).sort(byName),
    sourceTemplates: ownWhole.sort(byName),
    connectionTemplates: connections.filter((template) => wants(toListedConnection(template))).sort(byDestination),
    workspaces: workspaces.filter(({ id, name }) => wants({ kind: "workspace", id, name, tags: [] })).sort(byName),
    // Servers of late 2025 tell whose a template is only when it is read alone.
    globalTemplates: items.length - own.length + whole.length - ownWhole.length,
  };
}

async function readTags({ templateTags }: Collections, signal?: AbortSignal): Promise<readonly TemplateTag[]> {
  try {
    return await templateTags.readAll({ signal });
  } catch (error) {
    if (error instanceof NoTemplateTags) return [];
    throw error;
  }
}

async function readWorkspaces({ workspaces }: Collections, signal?: AbortSignal): Promise<readonly Workspace[]> {
  const found = new Map<string, Workspace>();
  // A workspace that is made meanwhile may move another one to the next page, which is then met twice.
  for await (const workspace of workspaces.list({}, { signal })) found.set(workspace.id, workspace);
  return [...found.values()];
}

async function readWhole(
  { sourceTemplates }: Collections,
  items: readonly SourceTemplateItem[],
  { signal, onProgress, concurrency = 16 }: Reading,
): Promise<readonly SourceTemplate[]> {
  let read = 0;
  const found = await mapTogether(items, concurrency, async ({ id }) => {
    const template = await sourceTemplates.find(id, { signal });
    read += 1;
    onProgress?.({ read, total: items.length });
    return template;
  });
  return found.filter((template) => template !== null);
}

function toListedSource({ id, name, tags }: SourceTemplateItem): Listed {
  return { kind: "source_template", id, name, tags };
}

function toListedConnection({ id, destination_name: name, tags }: ConnectionTemplate): Listed {
  return { kind: "connection_template", id, name: name ?? "", tags };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const NAMES = new Intl.Collator("en", { numeric: true });

/** As people sort, with "Shop 2" before "Shop 10"; namesakes by ID. */
function byName(one: Named, other: Named): number {
  const order = NAMES.compare(one.name, other.name);
  if (order !== 0) return order;
  return one.id < other.id ? -1 : 1;
}

function byDestination(one: ConnectionTemplate, other: ConnectionTemplate): number {
  return byName({ id: one.id, name: one.destination_name ?? "" }, { id: other.id, name: other.destination_name ?? "" });
}
