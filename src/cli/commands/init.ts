import { mkdirSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { ownPackage } from "../../installation/own-package";
import { argument, defineCommand, option } from "../command";
import { FOUNDATIONS, listProjectFiles, toProjectName, TOOLS } from "../project-kit";
import { placeFiles, refuseOtherContent, printPlacements, type Placement } from "../project-kit/placed-files";
import { toShellWord } from "../shell";
import type { Terminal } from "../terminal";
import { ciInit } from "./ci/init";

export const init = defineCommand({
  name: "init",
  summary: "write a new project that deploys",
  description:
    "Writes a CDKTF project in TypeScript into an empty folder: a catalog with a tier and a template, a test of who " +
    "is offered what, npm scripts, and with --ci the workflows of a CI. The files are yours from then on. Nothing is " +
    "written if a file is there that says something else, unless --force replaces it.",
  examples: [
    "airbyte-embedded init",
    "airbyte-embedded init my-catalog",
    "airbyte-embedded init --library cdktn",
    "airbyte-embedded init --ci github",
  ],
  arguments: { folder: argument.optionalWord("folder", "the project's folder (default: this one)") },
  options: {
    library: option.choice("--library <name>", "what constructs are built on", ["cdktf", "cdktn"]),
    ci: option.choice("--ci <forge>", "also write a CI, into a git repository", ["none", "github", "gitlab"]),
    force: option.flag("--force", "replace files that say something else"),
    json: option.flag("--json", "print an array of {path, written}"),
  },

  run: async ({ folder: given, library, ci, force, json }, terminal) => {
    const folder = resolve(terminal.cwd, given ?? ".");
    const { version, tools } = ownPackage();
    const versions = {
      "cdktf-airbyte-embedded": `^${version}`,
      ...Object.fromEntries(TOOLS.map((tool) => [tool, tools[tool] ?? "*"])),
    };
    const name = toProjectName(basename(folder));
    const files = listProjectFiles({ folder, name, foundation: FOUNDATIONS[library], versions });
    if (!force) refuseOtherContent(files, terminal.cwd);
    mkdirSync(folder, { recursive: true });
    // The first to refuse, since it wants a repository.
    const workflows = ci === "none" ? [] : await writeCi(ci, force, { ...terminal, cwd: folder });
    printPlacements([...workflows, ...placeFiles(files, terminal.cwd)], json, terminal);
    terminal.say(toNextSteps(relative(terminal.cwd, folder)));
    return 0;
  },
});

/** Runs `ci init` in the folder. Its next steps are said as by itself. */
async function writeCi(forge: string, force: boolean, terminal: Terminal): Promise<readonly Placement[]> {
  const printed: string[] = [];
  await ciInit.run({ forge, force, json: true }, { ...terminal, print: (text) => void printed.push(text) });
  return JSON.parse(printed.join("\n")) as readonly Placement[]; // as its --json promises
}

/** Steps that are left to a person. */
function toNextSteps(folder: string): string {
  const steps = [
    ...(folder === "" ? [] : [`cd ${toShellWord(folder)}`]),
    "npm install",
    "npm test              # who is offered what, without an account",
    "npm run emulate       # in a second terminal; or export the credentials of your account",
    "npm run diff          # shows what would change, and writes nothing",
    "npm run deploy",
  ];
  return ["Next:", ...steps.map((step) => `  ${step}`)].join("\n");
}
