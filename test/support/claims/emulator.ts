import type { Claims } from "./claims";

export const emulator: Claims = {
  "It prints the variables to export, and one line for each request.": [
    ["acceptance/once/command-line/cli", "it serves until SIGTERM, with a line for every request"],
  ],
  "Its state is in memory; `--data airbyte.json` keeps it in a file across restarts": [
    ["acceptance/once/command-line/cli", "with --data what was made is there again, even after a kill"],
    ["contract/emulator/data-file", "everything is there again after a restart, ids and times and all"],
  ],
  "which only its owner can read": [
    [
      "contract/emulator/data-file",
      "the file is its owner's alone, also one that was not, and nothing else is left beside it",
    ],
  ],
  "the two internal addresses that Airbyte's own command-line client calls.": [
    [
      "contract/collections/organizations",
      "what the vendor's command-line client asks is answered, page by page, for one's own organization only",
    ],
  ],
  "Other addresses answer 501 and name the nearest one.": [
    ["contract/emulator/server", "%s %s is not served, and the answer says what comes nearest"],
  ],
  "how secrets are shown (`secretsOnRead=masked|verbatim|reference|omitted`), whether a PATCH replaces or merges": [
    ["contract/emulator/switches", "secrets come back %s in every answer"],
    ["contract/emulator/switches", "a mask written back replaces the secret, or keeps it where objects are merged"],
  ],
  "An unknown switch lists them all:": [["unit/cli/emulate", "%s is refused with all switches and their values"]],
  "Some of the switches, with the default first:": [
    ["unit/emulator/switches", "every switch that is not given has its first value"],
  ],
  "the fields of workspaces, and whether there are workspace syncs and template tags": [
    ["contract/collections/workspaces", "late 2025 syncs what Airbyte Cloud knows, and shows less of a workspace"],
    ["contract/emulator/untagged", "the newest era has all that came in 2026"],
  ],
  "whether a widget token for an invalid origin is refused": [
    ["contract/tokens/scoped-tokens", "a bad origin passes, unless the server is strict"],
  ],
  "when a deleted source is gone: at once, or after two more reads of it": [
    ["contract/collections/sources", "a delete of %s that takes its time ends when the source is gone"],
  ],
  "an organization's token may not call `/embedded/*`, a workspace's token nothing else": [
    ["contract/emulator/isolation", "%s is not for the bearer of a token of the other kind (%s)"],
  ],
  "the token inside a widget token lists the source templates that the widget would show.": [
    ["contract/tokens/scoped-tokens", "the token inside one that selects %j (%s) is offered what the widget shows"],
  ],
  "To test that nothing leaks between organizations, add some, each with its own credentials and objects:": [
    ["contract/emulator/isolation", "each organization sees its own things only"],
    ["contract/emulator/isolation", "credentials of one organization are no use with the header of another"],
  ],
  "A fault matches by method and path and then answers with a status, HTML or truncated JSON, waits, or closes the connection before or after the work is done.":
    [
      ["contract/emulator/server", "a fault may strike after the work is done, with headers of its own"],
      ["contract/emulator/server", "a delay ends when the emulator stops"],
      ["contract/transport/redirects", "an answer cut off on the way is asked for again"],
      ["contract/collections/template-tags", "a connection closed before the work is done is tried again for a delete"],
      ["contract/collections/template-tags", "truncated JSON is an error of one line"],
    ],
  "It can also spoil an answer: send nothing, `null`, a key twice, bytes that are not UTF-8, millions of spaces or one byte a second.":
    [
      ["contract/emulator/faults", "a fault may make the answer %s"],
      ["contract/emulator/faults", "a fault may put spaces in front of the answer"],
      ["contract/emulator/faults", "a fault may send the answer byte by byte"],
    ],
  "And it can show lists for some time as they were before a write.": [
    ["contract/emulator/faults", "a fault may show lists as they were before a write, and nothing else"],
  ],
  "Other processes use HTTP, below `/emulator/`:": [
    ["contract/emulator/server", "another process can add faults, read the requests and start over"],
    ["contract/emulator/server", "another process can edit a template as in the web app"],
    ["contract/emulator/server", "another process can edit a connection template, and change the switches"],
    ["contract/emulator/server", "another process can add workspaces and sources, and edit them"],
  ],
  "With several organizations, the header `X-Organization-Id` chooses one.": [
    [
      "contract/emulator/isolation",
      "resetting from outside reaches every organization, editing only the one that the header names",
    ],
  ],
  "An invalid body (status 99999, an invalid expression, a misspelt key) is refused with the name of its field.": [
    ["contract/emulator/server", "a fault like %j from outside is refused with its field"],
  ],
  "requests with another site's `Origin` or for another host name are a 403.": [
    ["contract/emulator/origin-check", "%s is turned away"],
    ["contract/emulator/origin-check", "a web page cannot make the emulator forget, nor mint a token: it is told %s"],
  ],
  'start it with `allowedHosts: ["airbyte"]`.': [
    ["contract/emulator/origin-check", "a name that the emulator was given is its own"],
  ],
};
