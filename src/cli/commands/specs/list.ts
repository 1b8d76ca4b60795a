import { resolve } from "node:path";
import { defineCommand, option } from "../../command";
import { toColumns } from "../../../output";

export const specsList = defineCommand({
  name: "list",
  summary: "show the connectors of the lock file",
  description: "Prints what the lock file contains: the key, display name, version and ID of each connector.",
  examples: ["airbyte-embedded specs list", "airbyte-embedded specs list --json"],
  arguments: {},
  options: {
    lock: option.text("--lock <file>", "the lock file", "connector-specs.lock.json"),
  },
  json: "an array of {key, kind, id, name, version, hash}",

  run: async ({ lock: givenFile, json }, terminal) => {
    const { getLock, listStale, LOCK_FILE } = await import("../../specs");
    const lock = getLock(resolve(terminal.cwd, givenFile ?? LOCK_FILE));
    const rows = Object.entries(lock.connectors)
      .map(([key, { kind, id, name, version = null, hash }]) => ({ key, kind, id, name, version, hash }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    if (json) terminal.print(JSON.stringify(rows, null, 2));
    else if (rows.length > 0)
      terminal.print(toColumns(rows.map(({ key, name, version, id }) => [key, name, version ?? "-", id])));
    for (const key of listStale(lock))
      terminal.say(`The spec of ${key} was edited by hand, or merged badly: pull it again.`);
    return 0;
  },
});
