import { isNotFound } from "../../../api/errors";
import { defineCommand } from "../../command";
import { forPeople, openClient } from "../../client";
import { printableLine } from "../../../output";
import { UserError } from "../../../installation/user-error";

export const workspacesSync = defineCommand({
  name: "sync",
  summary: "make Airbyte discover workspaces that exist only in Airbyte Cloud",
  description:
    "Asks Airbyte Embedded to discover workspaces that were created in Airbyte Cloud, and prints the IDs of those that are " +
    "new to it. Servers from 2026 on adopt a workspace when a token is minted for it, and no longer offer this call.",
  examples: ["airbyte-embedded workspaces sync", "airbyte-embedded workspaces sync --json"],
  arguments: {},
  options: {},
  json: "{total_count, created_count, created_workspace_ids}",

  run: async ({ json }, terminal) => {
    const client = await openClient(terminal);
    terminal.say("Asking Airbyte to discover workspaces…");
    const synced = await forPeople(
      client.workspaces.sync({ signal: terminal.stop }).catch((error: unknown) => {
        throw isNotFound(error) ? new UserError(NOT_SERVED) : error;
      }),
    );
    const created = synced.created_workspace_ids;
    if (json) terminal.print(JSON.stringify(synced, null, 2));
    else if (created.length > 0) terminal.print(created.map(printableLine).join("\n"));
    terminal.say(`${synced.total_count} workspaces, ${created.length} of them new.`);
    return 0;
  },
});

const NOT_SERVED =
  "This server cannot sync workspaces. Servers from 2026 on adopt a workspace when a token is minted for it.";
