import { isNotFound } from "../../../api/errors";
import { defineCommand, option } from "../../command";
import { forPeople, openClient } from "../../client";
import { printableLine } from "../../../output";
import { UserError } from "../../../installation/user-error";

export const workspacesSync = defineCommand({
  name: "sync",
  summary: "make Airbyte learn of workspaces that only Airbyte Cloud knows",
  description:
    "Asks Airbyte Embedded to look for workspaces that were made in Airbyte Cloud, and prints the IDs of those that are " +
    "new to it. Servers of 2026 adopt a workspace when a token is minted for it, and do not take the call any more.",
  examples: ["airbyte-embedded workspaces sync", "airbyte-embedded workspaces sync --json"],
  arguments: {},
  options: { json: option.flag("--json", "print {total_count, created_count, created_workspace_ids}") },

  run: async ({ json }, terminal) => {
    const client = await openClient(terminal);
    terminal.say("Asking Airbyte to look for workspaces…");
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
  "This server does not sync workspaces, as servers of 2026 do not: they adopt a workspace when a token is minted for it.";
