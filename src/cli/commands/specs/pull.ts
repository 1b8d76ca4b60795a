import { basename, resolve } from "node:path";
import { argument, defineCommand, option } from "../../command";
import type { Terminal } from "../../terminal";
import { UserError } from "../../../installation/user-error";
import { writeWhole } from "../../../installation/written-file";

export const specsPull = defineCommand({
  name: "pull",
  summary: "fetch specs into the lock file",
  description:
    "Puts the specs of connectors into the lock file, and prints what changed. Others in the file stay as they are. " +
    "A connector is named as its image is (source-hubspot), by its ID, or by its display name (HubSpot). Without " +
    "names, all connectors of the file are fetched anew. The API is reached with the provider's environment " +
    "variables. With --check nothing is written, and the exit code is 1 when something would be.",
  examples: [
    "airbyte-embedded specs pull source-hubspot destination-s3",
    "airbyte-embedded specs pull source-stripe --from registry.json",
    "airbyte-embedded specs pull --check",
  ],
  arguments: { names: argument.words("name|id", "connectors (default: all in the lock file)") },
  options: {
    from: option.text("--from <place>", "api, or a registry file", "api"),
    lock: option.text("--lock <file>", "the lock file", "connector-specs.lock.json"),
    check: option.flag("--check", "write nothing, and fail if the file is out of date"),
  },
  json: "an array of changes",

  run: async ({ names, from, lock: givenFile, check, json }, terminal) => {
    // Loaded here and in its siblings, because other commands need no specs.
    const specs = await import("../../specs");
    const file = resolve(terminal.cwd, givenFile ?? specs.LOCK_FILE);
    const before = specs.findLock(file) ?? specs.EMPTY_LOCK;
    if (names.length === 0 && Object.keys(before.connectors).length === 0)
      throw new UserError(`${file} has no connectors yet. Name one, such as source-hubspot.`);
    const registry = await specs.openRegistry(from ?? "api", terminal);
    const chosen = names.length > 0 ? specs.choose(names, registry) : specs.chooseLocked(before, registry, terminal);
    const after = await specs.pullInto(before, chosen, registry);

    const changes = specs.listLockChanges(before, after);
    if (json) terminal.print(JSON.stringify(changes, null, 2));
    else if (changes.length > 0) terminal.print(specs.toChangeText(changes));
    const stale = specs.listStale(after);
    sayStale(stale, terminal);
    return finish(file, specs.toLockText(after), { check, changed: changes.length > 0 || stale.length > 0 }, terminal);
  },
});

function sayStale(stale: readonly string[], { say }: Terminal): void {
  if (stale.length > 0)
    say(`Edited by hand, or merged badly: ${stale.join(", ")}. Pull ${stale.length === 1 ? "it" : "them"} again.`);
}

interface Outcome {
  readonly check: boolean;
  readonly changed: boolean;
}

function finish(file: string, text: string, { check, changed }: Outcome, { say }: Terminal): number {
  if (!check) {
    const written = writeWhole(file, text);
    say(written === "unchanged" ? `${basename(file)} is up to date.` : `Wrote ${file}`);
    return 0;
  }
  say(changed ? `${basename(file)} is out of date. Run this without --check.` : `${basename(file)} is up to date.`);
  return changed ? 1 : 0;
}
