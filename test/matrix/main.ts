/**
 * Deploys the quickstart as a user would: packed, installed into a fresh folder, for each library that our constructs are
 * built on and each Node. The objects have to be the same every time. A project of `init` is deployed by its own scripts.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { deploy, type Result } from "./cell";
import { FOUNDATIONS, type Foundation } from "./foundations";
import { getNode, makeProject, pack, tryPeers } from "./installs";
import { tryNewProject } from "./new-project";
import { tryPython } from "./python";

const NODES = [20, 22];

void main();

async function main(): Promise<void> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "airbyte-embedded-matrix-")));
  try {
    const tarball = await timed("packed", () => pack(folder));
    const [nodes, projects] = await timed("installed", () =>
      Promise.all([
        Promise.all(NODES.map((major) => getNode(folder, major))),
        Promise.all(FOUNDATIONS.map((foundation) => makeProject(folder, tarball, foundation))),
      ]),
    );
    await timed("tried the oldest and the newest constructs", () =>
      Promise.all(FOUNDATIONS.map((foundation) => tryPeers(folder, tarball, foundation))),
    );
    for (const [index, foundation] of FOUNDATIONS.entries()) {
      // That of the other library is an acceptance test.
      if (!foundation.cliInProject) continue;
      const seconds = await tryNewProject(folder, tarball, {
        foundation,
        project: projects[index] ?? "",
        node: nodes.at(-1) ?? "",
      });
      say(`a new project on ${foundation.library} is tested and deployed, and its diff is empty (${seconds} s)`);
    }
    const [foundation] = FOUNDATIONS;
    const seconds = foundation ? await tryPython(folder, foundation, projects[0] ?? "") : null;
    say(seconds === null ? "without Python: there is no python3" : `a program in Python is deployed (${seconds} s)`);
    let expected: Result | undefined;
    for (const [index, foundation] of FOUNDATIONS.entries()) {
      for (const node of nodes) {
        const result = await deploy({ foundation, project: projects[index] ?? "", node });
        expected ??= result;
        report(foundation, result, expected);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One row of the table. Other objects than expected, or none, fail the whole. */
function report({ library, version }: Foundation, { node, by, objects, seconds }: Result, expected: Result): void {
  const count = Object.values(objects).flat().length;
  const isSame = count > 0 && isDeepStrictEqual(objects, expected.objects);
  if (!isSame) process.exitCode = 1;
  const found = isSame ? `${count} objects, the same` : `OTHER OBJECTS: ${JSON.stringify(objects)}`;
  const cells = [`${library} ${version}`.padEnd(13), `Node ${node}`.padEnd(13), found, `${seconds} s`.padStart(4), by];
  say(cells.join("  "));
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const result = await work();
  say(`${what} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
  return result;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
