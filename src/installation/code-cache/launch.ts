import { isAscii } from "node:buffer";
import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { readCodeCache, toCodeCacheFile, writeCodeCache } from "./file";
import { STORE_CODE } from "./names";

/** Surroundings of a launch. */
export interface Launch {
  /** File of the program, a CommonJS bundle that loads no files. */
  readonly program: string;
  readonly home: string;
  readonly arguments: readonly string[];
  /** `require` of the launcher. */
  readonly load: NodeJS.Require;
}

/** Runs a program, from its compiled code if `install` stored that for this Node. */
export function launch({ program, home, arguments: given, load }: Launch): void {
  const source = readFileSync(program);
  const file = toCodeCacheFile(source, home);
  const isStoring = given.includes(STORE_CODE);
  const cachedData = isStoring ? undefined : readCodeCache(file);
  // V8 refuses code of another version or of other flags by itself, and compiles the source instead.
  const text = source.toString(isAscii(source) ? "latin1" : "utf8"); // the same, and 7 ms faster for the bundle
  const script = new Script(toFunction(text), { filename: program, ...(cachedData && { cachedData }) });
  if (isStoring) process.once("exit", () => writeCodeCache(file, script.createCachedData()));
  const run = script.runInThisContext() as (require: NodeJS.Require, module: { exports: unknown }) => void; // see toFunction
  run(load, { exports: {} });
}

/** The source as a function, as Node wraps CommonJS modules. */
function toFunction(source: string): string {
  return `(function (require, module) {${source.replace(/^#!.*/, "")}\n})`;
}
