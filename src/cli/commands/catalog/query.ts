import { toJson } from "../../../api/json";
import { ownerOptions } from "../../catalog/owner-options";
import { argument, defineCommand } from "../../command";

export const catalogQuery = defineCommand({
  name: "query",
  summary: "query a catalog with a JMESPath expression",
  description:
    "Prints, as JSON, what a JMESPath expression finds in a catalog. The expression sees what catalog show --json prints.",
  examples: [
    'airbyte-embedded catalog query "streams[?suggested].name" --definition source-faker',
    'airbyte-embedded catalog query "length(streams)" --template "CRM"',
  ],
  arguments: { expression: argument.word("jmespath", "the expression") },
  options: ownerOptions,
  json: "JSON, as without it",

  run: async ({ expression, ...given }, terminal) => {
    const { callFor, openOwner } = await import("../../catalog");
    const owner = await openOwner(given, terminal);
    const found = await callFor(owner, owner.calls.query(expression, { signal: terminal.stop }));
    terminal.print(toJson(found, 2));
    return 0;
  },
});
