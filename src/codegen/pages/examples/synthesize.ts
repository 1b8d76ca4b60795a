import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ProviderSchema } from "../../../framework";
import type { Examples } from "./example";
import { toHclText } from "./hcl-text";
import { toStack, type Stack } from "./stack";

/** A program of the documentation. */
export interface ReferenceProgram {
  /** Page that shows it: `resources/template_tag`. */
  readonly page: string;
  readonly typescript: string;
  readonly stack: Stack;
}

/** Runs each program below a folder. `load` runs a file in this process. */
export function synthesize(folder: string, load: (file: string) => unknown): readonly ReferenceProgram[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      const page = path.posix.join(path.dirname(name), path.basename(name, ".ts").replaceAll("-", "_"));
      return { page, typescript: readFileSync(file, "utf8"), stack: toStack(runProgram(() => load(file))) };
    });
}

/** Examples of pages, each in both languages from one program. */
export function toExamples(programs: readonly ReferenceProgram[], schema: ProviderSchema): Examples {
  return Object.fromEntries(
    programs.map(({ page, typescript, stack }) => [
      page,
      { typescript, hcl: toHclText(stack, schema, toChoices(page)) },
    ]),
  );
}

function toChoices(page: string): Parameters<typeof toHclText>[2] {
  return page === "index" ? { whole: true } : { subject: `airbyteembedded_${path.basename(page)}` };
}

/** Runs a program, whose app takes its folder from the environment, and returns what synth wrote. */
function runProgram(run: () => unknown): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), "reference-"));
  const before = process.env.CDKTF_OUTDIR;
  try {
    process.env.CDKTF_OUTDIR = folder;
    run();
    return JSON.parse(readFileSync(path.join(folder, "stacks", "catalog", "cdk.tf.json"), "utf8"));
  } finally {
    if (before === undefined) delete process.env.CDKTF_OUTDIR;
    else process.env.CDKTF_OUTDIR = before;
    rmSync(folder, { recursive: true, force: true });
  }
}
