import { sentence } from "../../output";
import { basename, relative, resolve } from "node:path";
import type { Program, WrittenFile } from "../../adoption";
import type { Counts, Outcome } from "../export";
import { ownPackage } from "../../installation/own-package";
import { SOURCE_ADDRESS } from "../../installation/source-address";
import { defineCommand, option } from "../command";
import { printPlacements } from "../project-kit/placed-files";
import type { Terminal } from "../terminal";

export const exportCommand = defineCommand({
  name: "export",
  summary: "write a program that declares what an organization has",
  description:
    "Reads the templates and tags of an organization and writes a program that declares them as they are, with constructs in " +
    "TypeScript, or in HCL. Each object is imported by its ID, and each secret is a variable that may stay empty. At the end the program " +
    "is planned, and the command fails unless the plan imports everything and changes nothing. Airbyte's own templates are " +
    "left out.",
  examples: [
    "airbyte-embedded export --out catalog",
    "airbyte-embedded export --out pro --only tag:pro --exclude 'name:Test*'",
    "airbyte-embedded export --only-unmanaged --dry-run",
  ],
  arguments: {},
  options: {
    out: option.text("--out <dir>", "folder of the program", "airbyte-catalog"),
    hcl: option.flag("--hcl", "write HCL in place of TypeScript"),
    only: option.texts("--only <what>", "only tag:NAME or name:NAME, where * is any text; may be repeated"),
    exclude: option.texts("--exclude <what>", "the same for what is left out"),
    workspaces: option.flag("--workspaces", "export workspaces too, of which each customer has one"),
    onlyUnmanaged: option.flag("--only-unmanaged", "only what no state of the stacks in --app holds"),
    app: option.text("--app <dir>", "output folder of cdktf, for --only-unmanaged", "cdktf.out"),
    force: option.flag("--force", "replace files that say something else"),
    dryRun: option.flag("--dry-run", "write nothing, and print what would be written"),
    check: option.flag("--no-check", "do not plan the program"),
  },
  json: "{folder, files, objects, left_out, plan}",

  run: async (given, terminal) => {
    const exporting = await import("../export");
    const folder = resolve(terminal.cwd, given.out ?? "airbyte-catalog");
    const selection = exporting.toSelection(given.only, given.exclude);
    const app = resolve(terminal.cwd, given.app ?? "cdktf.out");
    const managed = given.onlyUnmanaged ? await exporting.listManagedIds(app, terminal) : new Set<string>();
    const program = await exporting.exportOrganization({ selection, workspaces: given.workspaces, managed }, terminal);
    const counts = exporting.toCounts(program);
    sayWhat(program, counts, terminal);
    const finish = (rest: Pick<Outcome, "files" | "plan">): void => {
      if (given.json) terminal.print(JSON.stringify(exporting.toOutcome(program, folder, rest), null, 2));
    };
    if (Object.values(counts).every((count) => count === 0)) {
      terminal.say("There is nothing to export.");
      finish({ files: [], plan: null });
      return 0;
    }
    const texts = await toFiles(program, folder, given.hcl);
    if (given.dryRun) {
      if (!given.json) for (const each of texts) terminal.print(toDryLine(each));
      finish({ files: texts.map(({ path }) => ({ path, written: null })), plan: null });
      return 0;
    }
    const files = exporting.writeFiles(texts, folder, given);
    if (!given.json) printPlacements(files, false, terminal);
    const place = relative(terminal.cwd, folder) || ".";
    if (!given.check) {
      terminal.say(`Not checked. Next: read ${place}/README.md.`);
      finish({ files, plan: null });
      return 0;
    }
    const plan = await exporting.checkProgram(folder, given.hcl, terminal);
    finish({ files, plan });
    if (plan.troubles.length > 0) {
      terminal.say(`The plan of the program does more than import:\n${plan.troubles.join("\n")}`);
      return 1;
    }
    terminal.say(
      `The plan: ${plan.imports} to import, 0 to add, 0 to change, 0 to destroy. Next: read ${place}/README.md.`,
    );
    return 0;
  },
});

function toDryLine({ path, text }: WrittenFile): string {
  return `${path} (${text.split("\n").length - 1} lines)`;
}

async function toFiles(program: Program, folder: string, isHcl: boolean): Promise<readonly WrittenFile[]> {
  const { toHclFiles, toTypeScriptFiles } = await import("../../adoption");
  const name =
    basename(folder)
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, "-")
      .replace(/^-+|-+$/g, "") || "catalog";
  const { version } = ownPackage();
  return isHcl
    ? toHclFiles(program, { name, source: SOURCE_ADDRESS, version })
    : toTypeScriptFiles(program, { name, version });
}

function sayWhat(program: Program, counts: Counts, { say }: Terminal): void {
  const { unfit, leftOut, globalTemplates } = program;
  const parts = Object.entries(counts).filter(([kind, count]) => kind !== "workspaces" || count > 0);
  say(`Found ${parts.map(([kind, count]) => `${count} ${kind.replace("_", " ")}`).join(", ")}.`);
  if (globalTemplates > 0)
    say(`Left out: ${globalTemplates} of Airbyte's own templates, which nobody else can manage.`);
  for (const { name, template, reason } of unfit)
    say(sentence`Without the spec of ${name}, which refuses a setting of "${template}": ${reason}`);
  for (const { kind, title, id, reason } of leftOut)
    say(sentence`Left out: ${kind.replace("_", " ")} "${title}" (${id}). ${reason}`);
}
