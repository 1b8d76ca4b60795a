import { isAscii } from "node:buffer";
import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { readCodeCache, toCodeCacheFile, writeCodeCache } from "./file";

/** A program that a launcher loads. */
export interface Launch {
  /** File of the program, a CommonJS bundle that loads no files. */
  readonly program: string;
  readonly home: string;
  /** True if all code that is compiled until this process ends shall be stored. */
  readonly isStoring: boolean;
  /** `require` of the launcher. */
  readonly load: NodeJS.Require;
}

/** Loads a program, from its compiled code if `install` stored that for this Node. Returns what it exports. */
export function loadProgram({ program, home, isStoring, load }: Launch): unknown {
  const source = readFileSync(program);
  const file = toCodeCacheFile(source, home);
  const cachedData = isStoring ? undefined : readCodeCache(file);
  // V8 refuses code of another version or of other flags by itself, and compiles the source instead.
  const text = source.toString(isAscii(source) ? "latin1" : "utf8"); // the same, and 7 ms faster for the bundle
  const script = new Script(toFunction(text), { filename: program, ...(cachedData && { cachedData }) });
  if (isStoring) process.once("exit", () => writeCodeCache(file, script.createCachedData()));
  const module = { exports: {} };
  const run = script.runInThisContext() as (require: NodeJS.Require, module: { exports: unknown }) => void; // see toFunction
  run(load, module);
  return module.exports;
}

/** The source as a function, as Node wraps CommonJS modules. */
function toFunction(source: string): string {
  return `(function (require, module) {${source.replace(/^#!.*/, "")}\n})`;
}
