import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { readCodeCache, toCodeCacheFile, writeCodeCache } from "../../../src/installation/code-cache/file";
import { PROGRAM, STORE_CODE } from "../../../src/installation/code-cache/names";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";

afterEach(removeScratchDirectories);

const UNKNOWN_USER = 54_321;

/** Loads the program beside it, as the provider's launcher does. */
const LAUNCHER = `
  import { join } from "node:path";
  import { loadProgram } from "./src/installation/code-cache/load-program";
  import { homeDirectory } from "./src/installation/home-directory";
  const isStoring = process.argv.includes("${STORE_CODE}");
  loadProgram({ program: join(__dirname, "${PROGRAM}"), home: homeDirectory(), isStoring, load: require });`;

/** A program beside its launcher, and a home. */
function arrange(source: string) {
  const directory = scratchDirectory();
  const home = join(directory, "home");
  const program = join(directory, PROGRAM);
  const launcher = join(directory, "launcher.js");
  writeFileSync(program, source);
  buildSync({
    stdin: { contents: LAUNCHER, resolveDir: join(__dirname, "../../..") },
    outfile: launcher,
    bundle: true,
    platform: "node",
  });
  chmodSync(directory, 0o755);
  /** Runs the launcher as any user: one whom the system does not know, if this one may become it. */
  const runHomeless = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [launcher], {
      encoding: "utf8",
      env,
      cwd: directory,
      ...(process.getuid?.() === 0 && { uid: UNKNOWN_USER }),
    });
  const run = (...given: string[]) =>
    spawnSync(process.execPath, [launcher, ...given], {
      encoding: "utf8",
      env: { ...process.env, HOME: home, USERPROFILE: home },
    });
  const cache = () => toCodeCacheFile(readFileSync(program), home);
  return { home, program, run, runHomeless, cache };
}

describe("a launched program", () => {
  test("says the same with stored code and without", () => {
    const { run, cache } = arrange('#!/usr/bin/env node\nconsole.log(require("node:path").sep, process.argv[2]);');

    const before = run("here");
    run(STORE_CODE);
    const stored = readCodeCache(cache());
    const after = run("here");

    expect(before).toMatchObject({ status: 0, stdout: `${join("/")} here\n`, stderr: "" });
    expect(stored?.length).toBeGreaterThan(0);
    expect(after).toMatchObject({ status: 0, stdout: before.stdout, stderr: "" });
  });

  test.each([
    ["there is no home", {}],
    ["HOME is empty", { HOME: "" }],
  ])("runs where %s", (_, env) => {
    const { runHomeless } = arrange('console.log("ran");');

    expect(runHomeless(env)).toMatchObject({ status: 0, stdout: "ran\n", stderr: "" });
  });

  test("never runs the stored code of another source, even of the same length", () => {
    const { program, run } = arrange('console.log("old");');
    run(STORE_CODE);
    writeFileSync(program, 'console.log("new");');

    expect(run().stdout).toBe("new\n");
  });

  test.each([
    ["is cut off", (code: Buffer) => code.subarray(0, -10)],
    ["is empty", () => Buffer.of()],
    ["has another byte", (code: Buffer) => Buffer.concat([code.subarray(0, -1), Buffer.of(0xff ^ (code.at(-1) ?? 0))])],
  ])("runs from its source where the stored code %s", (_, damage) => {
    const { run, cache } = arrange('console.log("ran");');
    run(STORE_CODE);
    writeFileSync(cache(), damage(readFileSync(cache())));

    expect(run()).toMatchObject({ stdout: "ran\n", stderr: "" });
    expect(readCodeCache(cache())).toBeUndefined();
  });

  test("runs from its source where V8 refuses the stored code", () => {
    const { run, cache } = arrange('console.log("ran");');
    writeCodeCache(cache(), Buffer.from("compiled by something else"));

    expect(run()).toMatchObject({ stdout: "ran\n", stderr: "" });
  });
});

test("stored code that others could have written is not used", () => {
  const file = toCodeCacheFile(Buffer.from("source"), scratchDirectory());
  writeCodeCache(file, Buffer.from("code"));
  expect(readCodeCache(file)).toEqual(Buffer.from("code"));

  chmodSync(file, 0o620);

  expect(readCodeCache(file)).toBeUndefined();
});

test("the stored code of the ten programs stored last is kept", () => {
  const home = scratchDirectory();
  const files = Array.from({ length: 12 }, (_, index) => toCodeCacheFile(Buffer.from(String(index)), home));
  for (const [index, file] of files.entries()) {
    writeCodeCache(file, Buffer.from("code"));
    utimesSync(file, index, index);
  }

  expect(readdirSync(join(home, ".airbyte-embedded", "code-cache"))).toHaveLength(10);
  expect(files.map((file) => readCodeCache(file) !== undefined)).toEqual(files.map((_, index) => index >= 2));
});
