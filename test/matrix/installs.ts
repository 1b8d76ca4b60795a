import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FOUNDATIONS, toProgram, type Foundation } from "./foundations";
import { npm, run } from "./run";

const ROOT = path.join(__dirname, "..", "..");

/** Packs what would be published; answers with the tarball's path. Wants it built. */
export async function pack(folder: string): Promise<string> {
  const [line = ""] = (await npm(ROOT, "pack", "--ignore-scripts", "--pack-destination", folder)).trim().split("\n");
  return path.join(folder, line);
}

/**
 * The oldest and the newest `constructs` that a library takes install beside it and us, and bring in nothing of the
 * other library. npm only works out what it would install.
 */
export async function tryPeers(folder: string, tarball: string, foundation: Foundation): Promise<void> {
  const { library, version, constructs } = foundation;
  const oldest = /[\d.]+/.exec(constructs)?.[0] ?? constructs;
  for (const [index, range] of [oldest, constructs].entries()) {
    const project = makeFolder(folder, `peers-${library}-${index}`);
    const wanted = [tarball, `${library}@${version}`, `constructs@${range}`];
    await npm(project, "install", "--package-lock-only", ...wanted);
    const lock = readFileSync(path.join(project, "package-lock.json"), "utf8");
    const others = FOUNDATIONS.filter((other) => other !== foundation).map((other) => `node_modules/${other.library}`);
    const uninvited = others.filter((name) => lock.includes(`"${name}"`));
    if (uninvited.length > 0) throw new Error(`Installing for ${library} brings in ${uninvited.join(", ")}.`);
  }
}

/** A user's project: the quickstart, with our package and the library from npm, accepted by the compiler. */
export async function makeProject(folder: string, tarball: string, foundation: Foundation): Promise<string> {
  const { library, version, constructs, cli, cliInProject } = foundation;
  const project = makeFolder(folder, library);
  const clis = cliInProject ? [`${cli}@${version}`] : [];
  await npm(project, "install", tarball, `${library}@${version}`, `constructs@${constructs}`, ...clis, "tsx@4");
  cpSync(path.join(ROOT, "examples", "quickstart"), project, { recursive: true });
  const program = path.join(project, "main.ts");
  writeFileSync(program, toProgram(readFileSync(program, "utf8"), foundation));
  const compiler = path.join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const types = ["--typeRoots", path.join(ROOT, "node_modules", "@types"), "--types", "node"];
  const options = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck", "false"];
  await run(process.execPath, [compiler, ...options, ...types, program], { cwd: project });
  return project;
}

/** Folder in which the CLI of a foundation is installed. */
export function toCliFolder(project: string, { cli, cliInProject }: Foundation): string {
  return path.join(cliInProject ? project : ROOT, "node_modules", cli);
}

/** A Node of that line, from npm unless it is the one that runs this; answers with the folder of its binary. */
export async function getNode(folder: string, major: number): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return path.dirname(process.execPath);
  const project = makeFolder(folder, `node-${major}`);
  await npm(project, "install", `node@${major}`);
  return path.join(project, "node_modules", "node", "bin");
}

/** A folder of its own for npm, which would look for a project further up otherwise. */
function makeFolder(parent: string, name: string): string {
  const folder = path.join(parent, name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "package.json"), "{}");
  return folder;
}
