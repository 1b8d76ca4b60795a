import { sentence } from "../../../output";
import { toJson } from "../../../api/json";
import type { PatchOperation, SourceCatalog } from "../../../api";
import { ownerOptions } from "../../catalog/owner-options";
import { argument, defineCommand, option } from "../../command";
import type { Terminal } from "../../terminal";
import { UserError } from "../../../installation/user-error";

export const catalogPatch = defineCommand({
  name: "patch",
  summary: "change a catalog with a JSON Patch",
  description:
    "Changes a catalog by the operations of a JSON Patch (add, remove, replace and test), and prints what changed as a " +
    "unified diff, stream by stream. With --dry-run the diff is computed locally, and only reads are sent. You can " +
    "change the catalogs of your own templates. Changing the catalog of a connector takes permissions that your " +
    "organization may not have.",
  examples: [
    'airbyte-embedded catalog patch --template "CRM" --stream deals --op "replace /suggested true" --dry-run',
    'airbyte-embedded catalog patch patch.json --template "CRM"',
    'airbyte-embedded catalog patch - --source "$SOURCE_ID" --stream users < patch.json',
  ],
  arguments: { file: argument.optionalWord("file", "the patch, or - for stdin: a list of operations, or {patch_ops}") },
  options: {
    ...ownerOptions,
    stream: option.text("--stream <name>", "the stream that paths start in (default: the whole catalog)"),
    op: option.texts(
      "--op <operation>",
      'an operation instead of a file, such as "replace /suggested true"; may be repeated',
    ),
    dryRun: option.flag("--dry-run", "print what would change without changing it"),
  },
  json: "the catalog as it is afterwards",

  run: async ({ file, op, stream, dryRun, json, ...given }, terminal) => {
    const { changeCatalog, openOwner, readOperations, toCatalogDiff } = await import("../../catalog");
    const operations = await readOperations({ file, op }, terminal);
    const owner = await openOwner(given, terminal);
    if (owner.kind === "source") return patchSource(owner, operations, { stream, dryRun }, terminal);
    const { before, after } = await changeCatalog({
      owner,
      operations,
      stream,
      isTrial: dryRun,
      signal: terminal.stop,
    });
    const difference = toCatalogDiff(before, after);
    if (json) terminal.print(toJson(after, 2));
    else if (difference !== "") terminal.print(difference.trimEnd());
    else terminal.say("Nothing differs.");
    terminal.say(dryRun ? "A dry run: nothing was changed." : `Patched the catalog of ${owner.title}.`);
    return 0;
  },
});

interface SourcePatch {
  readonly stream: string | null;
  readonly dryRun: boolean;
}

/** Stream settings of a source can be changed but not read, so there is nothing to compare. */
async function patchSource(
  owner: { readonly kind: "source"; readonly title: string; readonly calls: SourceCatalog },
  operations: readonly PatchOperation[],
  { stream, dryRun }: SourcePatch,
  terminal: Terminal,
): Promise<number> {
  if (stream === null) throw new UserError("Which stream? A source is patched stream by stream: give --stream.");
  if (dryRun)
    throw new UserError("The API does not show how a source's streams are synced, so there is no dry run for them.");
  const { sent } = await import("../../catalog");
  const patched = await sent(owner, owner.calls.streams.patch(stream, operations, { signal: terminal.stop }));
  terminal.print(toJson(patched, 2));
  terminal.say(sentence`Patched "${stream}" of ${owner.title}.`);
  return 0;
}
