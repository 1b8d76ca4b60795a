import type { Embedded } from "../embedded";
import type { Holder, NamedKind } from "./named-kind";

/** A kind of object whose names are unique, and how to look one up. */
export interface Kind extends NamedKind {
  /** The object that has the name, from what all plans of a run share. */
  readonly find: (name: string, api: Embedded, signal: AbortSignal) => Promise<Holder | null>;
}

const byId = ({ id }: Holder): string => id;

export const TEMPLATE_TAG: Kind = {
  type: "template_tag",
  words: "template tag",
  construct: "TemplateTag or Tier",
  attribute: "name",
  mayStepAside: true,
  toImportId: ({ name }) => name,
  find: async (name, api, signal) => pick(await api.templateTags.readAll({ signal }), name),
};

export const SOURCE_TEMPLATE: Kind = {
  type: "source_template",
  words: "source template",
  construct: "SourceTemplate",
  attribute: "name",
  mayStepAside: true,
  toImportId: byId,
  async find(name, api, signal) {
    // Airbyte's own templates have no organization, and their names are nobody's concern.
    const own = (await api.sourceTemplates.readAll({ signal })).filter((item) => item.organization_id !== null);
    return pick(own, name);
  },
};

export const CONNECTION_TEMPLATE: Kind = {
  type: "connection_template",
  words: "connection template",
  construct: "ConnectionTemplate",
  attribute: "destination_name",
  mayStepAside: true,
  toImportId: byId,
  async find(name, api, signal) {
    for (const { id, destination_name, data_hosting_type } of await api.connectionTemplates.readAll({ signal }))
      if (destination_name === name && data_hosting_type === "user_hosted") return { id, name };
    return null;
  },
};

/** Tokens are minted by a workspace's name: while it has another, whoever asks for one makes a new workspace. */
export const WORKSPACE: Kind = {
  type: "workspace",
  words: "workspace",
  construct: "Workspace",
  attribute: "name",
  mayStepAside: false,
  remedy: "set adopt_existing = true to take it over",
  toImportId: byId,
  find: (name, api, signal) => api.workspaces.readByName(name, { signal }),
};

/** All of them. */
export const KINDS: readonly Kind[] = [TEMPLATE_TAG, SOURCE_TEMPLATE, CONNECTION_TEMPLATE, WORKSPACE];

function pick<Item extends Holder>(items: Iterable<Item>, name: string): Holder | null {
  for (const item of items) if (item.name === name) return item;
  return null;
}
