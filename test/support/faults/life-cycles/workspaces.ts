import { POSTGRES } from "../../specs/connector-ids";
import { attributeOf, creation, deletion, importing, update, type LifeCycle, type Subject } from "../life-cycle";
import { SECRET } from "../place";

const WORKSPACE: Subject = {
  type: "workspace",
  given: () => ({
    name: "acme",
    region: "eu",
    status: "inactive",
    cache_enabled: true,
    deletion_protection: false,
  }),
};

const ADOPTED: Subject = {
  type: "workspace",
  given({ workspaces }) {
    workspaces.add({ name: "acme" });
    return { name: "acme", status: "inactive", adopt_existing: true, deletion_protection: false };
  },
};

const CONNECTED: Subject = {
  type: "source",
  given: ({ workspaces, sourceTemplates, connectionTemplates }) => {
    connectionTemplates.add({ destination_name: "Lake" });
    return {
      workspace_id: workspaces.add({ name: "acme" }).id,
      source_template_id: sourceTemplates.add({ name: "Database", source_definition_id: POSTGRES }).id,
      name: "Orders",
      source_config: { host: "db.example.com", database: "shop", username: "reader" },
      source_secrets_wo: { password: SECRET },
      check_connection: true,
    };
  },
};

export const workspaces: readonly LifeCycle[] = [
  creation(WORKSPACE),
  creation(ADOPTED, "adopt"),
  update(WORKSPACE, "read"),
  update(WORKSPACE, "rename", { name: "acme corp" }),
  update(WORKSPACE, "change its status", { status: "active" }),
  update(WORKSPACE, "was deleted outside", {}, ({ workspaces: table }) => {
    for (const { id, name } of table.list()) if (name === "acme") table.remove(id);
  }),
  deletion(WORKSPACE),
  importing(WORKSPACE, "import by ID", attributeOf("id")),
  importing(WORKSPACE, "import by name", attributeOf("name")),

  creation(CONNECTED),
  update(CONNECTED, "read"),
  update(CONNECTED, "rename", { name: "Sales" }),
  update(CONNECTED, "change settings", {
    source_config: { host: "db.example.org", database: "shop", username: "reader" },
  }),
  update(CONNECTED, "change a secret", { source_secrets_wo: { password: `${SECRET}-2` } }),
  update(CONNECTED, "move to another workspace", ({ workspaces: table }) => ({
    workspace_id: table.add({ name: "other" }).id,
  })),
  update(CONNECTED, "was deleted outside", {}, ({ sources }) => sources.removeAll()),
  deletion(CONNECTED),
  importing(CONNECTED, "import", attributeOf("id")),
];
