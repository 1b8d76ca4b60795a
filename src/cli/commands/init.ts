import { basename, relative, resolve } from "node:path";
import { ownPackage } from "../../installation/own-package";
import { toNextSteps as toCiSteps, toPlacedKit } from "../ci-kit";
import { argument, defineCommand, option } from "../command";
import { FOUNDATIONS, listProjectFiles, toProjectName, TOOLS } from "../project-kit";
import { placeFiles, refuseOtherContent, printPlacements } from "../project-kit/placed-files";
import { findRepository } from "../repository";
import { toShellWord } from "../shell";
import { isOlder } from "../version";

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
    ci: option.choice("--ci <forge>", "also write a CI, for the git repository that the folder is in or becomes", [
      "none",
      "github",
      "gitlab",
    ]),
    force: option.flag("--force", "replace files that say something else"),
  },
  json: "an array of {path, written}",

  run: ({ folder: given, library, ci, force, json }, terminal) => {
    const folder = resolve(terminal.cwd, given ?? ".");
    const { version, tools } = ownPackage();
    const versions = {
      "cdktf-airbyte-embedded": `^${version}`,
      ...Object.fromEntries(TOOLS.map((tool) => [tool, tools[tool] ?? "*"])),
    };
    const name = toProjectName(basename(folder));
    const { node } = FOUNDATIONS[library];
    const project = listProjectFiles({ folder, name, foundation: FOUNDATIONS[library], versions });
    const top = findRepository(folder);
    const kit = ci === "none" ? null : toPlacedKit(ci, { project: folder, top: top ?? folder }, KIT_OPTIONS);
    const files = [...(kit?.files ?? []), ...project];
    if (!force) refuseOtherContent(files, terminal.cwd);
    printPlacements(placeFiles(files, terminal.cwd), json, terminal);
    if (isOlder(process.versions.node, node))
      terminal.say(`The command ${library} needs Node ${node} or newer, and this is ${process.versions.node}.`);
    terminal.say(toNextSteps(relative(terminal.cwd, folder), kit !== null && top === null));
    if (kit === null || ci === "none") return Promise.resolve(0);
    for (const remark of kit.remarks) terminal.say(remark);
    terminal.say(toCiSteps(ci, kit.options, "Then, for the CI:"));
    return Promise.resolve(0);
  },
});

/** A CI as `ci init` writes it by itself. */
const KIT_OPTIONS = { branch: "main", stateAccess: "secrets", catalog: null, secrets: [] } as const;

/** Steps that are left to a person. */
function toNextSteps(folder: string, needsRepository: boolean): string {
  const steps = [
    ...(folder === "" ? [] : [`cd ${toShellWord(folder)}`]),
    ...(needsRepository ? ["git init              # here, since the workflows belong to the top of a repository"] : []),
    "npm install",
    "npm test              # who is offered what, without an account",
    "npm run emulate       # in a second terminal; or export the credentials of your account",
    "npm run diff          # shows what would change, and writes nothing",
    "npm run deploy",
  ];
  return ["Next:", ...steps.map((step) => `  ${step}`)].join("\n");
}
