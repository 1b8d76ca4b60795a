import { attr } from "../../framework";

/** Attributes of a workspace that Airbyte decides. */
export const workspaceFacts = {
  organization_id: attr.string.computed({
    description: "ID of the organization that owns the workspace.",
    movedBy: [],
    nullable: true,
  }),
  visibility: attr.string.computed({
    description: "Who can see the workspace, if Airbyte reports it.",
    movedBy: [],
    nullable: true,
  }),
  color: attr.string.computed({
    description: "Color of the workspace in the web app, if it has one.",
    movedBy: [],
    nullable: true,
  }),
  created_at: attr.string.computed({
    description: "When the workspace was created, as an RFC 3339 timestamp.",
    movedBy: [],
    nullable: true,
  }),
};

/** A workspace as data sources show it. */
export const listedWorkspace = {
  id: attr.string.computed({ description: "ID of the workspace." }),
  name: attr.string.computed({ description: "Name of the workspace." }),
  status: attr.string.computed({ description: "`active` or `inactive`." }),
  cache_enabled: attr.bool.computed({
    description: "Whether the cache is enabled. Null if the organization's setting applies.",
    nullable: true,
  }),
  ...workspaceFacts,
};
