import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compileFunction } from "node:vm";
import * as cdktf from "cdktf";
import * as constructs from "constructs";
import { transformSync } from "esbuild";
import * as ours from "../../../constructs";
import type { WrittenFile } from "../../../src/adoption";

/** A stack as Terraform reads it. */
export interface Synthesized {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly import?: readonly { readonly to: string; readonly id: string }[];
  readonly variable?: Readonly<Record<string, object>>;
}

/** Runs the TypeScript of a written program in this process, and gives what it synthesizes. Its lock becomes that of this process. */
export function runProgram(files: readonly WrittenFile[]): Synthesized {
  const folder = mkdtempSync(path.join(tmpdir(), "written-program-"));
  try {
    const outdir = path.join(folder, "cdktf.out");
    const lock = files.find((file) => file.path === "connector-specs.lock.json");
    const lockFile = path.join(folder, "connector-specs.lock.json");
    if (lock) writeFileSync(lockFile, lock.text);
    process.env.AIRBYTE_CONNECTOR_SPECS = lockFile;
    class App extends cdktf.App {
      public constructor() {
        super({ outdir });
      }
    }
    const libraries: Readonly<Record<string, unknown>> = {
      cdktf: { ...cdktf, App },
      constructs,
      "cdktf-airbyte-embedded": ours,
    };
    const loaded = new Map<string, unknown>();
    const load = (name: string): unknown => {
      if (libraries[name] !== undefined) return libraries[name];
      if (loaded.has(name)) return loaded.get(name);
      const file = files.find((each) => each.path === `${name.replace("./", "")}.ts`);
      if (!file) throw new Error(`The program imports "${name}", which it does not have.`);
      const module = { exports: {} };
      loaded.set(name, module.exports);
      const { code } = transformSync(file.text, { loader: "ts", format: "cjs", target: "es2022" });
      // compileFunction says no more than that it returns a function; it takes the parameters given here.
      const run = compileFunction(code, ["require", "module", "exports"]) as (...given: unknown[]) => void;
      run(load, module, module.exports);
      loaded.set(name, module.exports);
      return module.exports;
    };
    load("./main");
    const manifest = JSON.parse(readFileSync(path.join(outdir, "manifest.json"), "utf8")) as {
      stacks: Record<string, { synthesizedStackPath: string }>;
    };
    const [stack] = Object.values(manifest.stacks);
    return JSON.parse(readFileSync(path.join(outdir, stack?.synthesizedStackPath ?? ""), "utf8")) as Synthesized;
  } finally {
    delete process.env.AIRBYTE_CONNECTOR_SPECS;
    rmSync(folder, { recursive: true, force: true });
  }
}
