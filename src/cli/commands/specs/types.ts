import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { defineCommand, option } from "../../command";
import { UserError } from "../../../installation/user-error";
import { writeWhole } from "../../../installation/written-file";

export const specsTypes = defineCommand({
  name: "types",
  summary: "write TypeScript types of the locked connectors",
  description:
    "Writes a TypeScript file with each locked connector and the types of its settings, for the constructs. With " +
    "--check nothing is written, and the exit code is 1 when the file is not what would be.",
  examples: [
    "airbyte-embedded specs types --out connectors.ts",
    "airbyte-embedded specs types --out connectors.ts --check",
  ],
  arguments: {},
  options: {
    out: option.text("--out <file>", "the TypeScript file; required"),
    lock: option.text("--lock <file>", "the lock file", "connector-specs.lock.json"),
    module: option.text("--module <name>", "the module that has the constructs", "cdktf-airbyte-embedded"),
    check: option.flag("--check", "write nothing, and fail if the file is out of date"),
  },
  json: "{path, up_to_date}",

  run: async ({ out, lock: givenFile, module, check, json }, terminal) => {
    if (out === null) throw new UserError("Where to? Give a TypeScript file with --out.");
    const { getLock, LOCK_FILE, toTypes } = await import("../../specs");
    const lock = getLock(resolve(terminal.cwd, givenFile ?? LOCK_FILE));
    const file = resolve(terminal.cwd, out);
    const text = module === null ? toTypes(lock) : toTypes(lock, module);
    const finish = (isFresh: boolean): void => {
      if (json) terminal.print(JSON.stringify({ path: file, up_to_date: isFresh }, null, 2));
    };
    if (!check) {
      const written = writeWhole(file, text);
      terminal.say(written === "unchanged" ? `${basename(file)} is up to date.` : `Wrote ${file}`);
      finish(true);
      return 0;
    }
    const isFresh = existsSync(file) && readFileSync(file, "utf8") === text;
    terminal.say(`${basename(file)} is ${isFresh ? "up to date" : "out of date. Run this without --check"}.`);
    finish(isFresh);
    return isFresh ? 0 : 1;
  },
});
