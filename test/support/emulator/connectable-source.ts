import type { Airbyte, CreateSource } from "../../../src/api";
import type { Emulator, EmulatorOptions } from "../../../src/emulator";
import { start } from "./emulated-api";
import { POSTGRES } from "../specs/connector-ids";

export const SECRET = "Zq4-database-password";

/** An emulator with a customer and a template to connect, and the body that does so. */
export async function connectable(
  options?: EmulatorOptions,
): Promise<{ emulator: Emulator; api: Airbyte; body: CreateSource }> {
  const { emulator, api } = await start(options);
  return { emulator, api, body: bodyFor(emulator, "acme") };
}

/** Body that connects a new source template in a new workspace of this name. */
export function bodyFor({ workspaces, sourceTemplates }: BodyTables, workspace_name: string): CreateSource {
  const template = { name: "Database", source_definition_id: POSTGRES, partial_default_config: { port: 5432 } };
  return {
    workspace_id: workspaces.add({ name: workspace_name }).id,
    workspace_name,
    source_template_id: sourceTemplates.add(template).id,
    name: "Orders",
    source_config: { host: "db.example.com", database: "shop", username: "reader", password: SECRET },
  };
}

type BodyTables = Pick<Emulator, "workspaces" | "sourceTemplates">;
