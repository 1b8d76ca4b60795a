import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as z from "zod";
import { UserError } from "../../installation/user-error";
import { withoutCredentials } from "../connection";
import { withPrivateDirectory } from "../drift/private-directory";
import { findOwnProvider } from "../own-provider";
import { listStacks, openTerraform, readPlan, toComplaint, toDiagnostics, type Terraform } from "../stacks";
import type { Terminal } from "../terminal";
import { runInFolder } from "./command-output";
import { findVerdict, judgePlan, type Verdict } from "./verdict";

/** Plans a written program and judges the plan: installs its packages if they are missing, synthesizes it, and writes nothing else. */
export async function checkProgram(folder: string, isHcl: boolean, terminal: Terminal): Promise<Verdict> {
  const env = { ...findOwnProvider(terminal), ...terminal.env };
  // Neither the packages that npm installs nor the program itself ask Airbyte for anything.
  const directory = isHcl ? folder : await synthesize(folder, { ...terminal, env: withoutCredentials(env) });
  terminal.say("Planning…");
  return plan(directory, openTerraform({ ...terminal, env }), terminal);
}

async function synthesize(folder: string, terminal: Terminal): Promise<string> {
  if (!hasPackages(folder)) {
    terminal.say("Installing the packages of the program…");
    await runInFolder("npm install --no-audit --no-fund --no-update-notifier", folder, terminal);
  }
  terminal.say("Synthesizing…");
  const { app } = z.object({ app: z.string() }).parse(JSON.parse(readFileSync(join(folder, "cdktf.json"), "utf8")));
  await runInFolder(app, folder, { ...terminal, env: { ...terminal.env, CDKTF_OUTDIR: "cdktf.out" } });
  const [stack] = listStacks(join(folder, "cdktf.out"));
  if (stack === undefined) throw new UserError(`The program in ${folder} has no stack.`);
  return stack.directory;
}

/** True if the program finds its packages, here or in a folder above. */
function hasPackages(folder: string): boolean {
  const { resolve } = createRequire(join(folder, "main.ts"));
  return ["cdktf", "cdktf-airbyte-embedded", "tsx"].every((name) => {
    try {
      return existsSync(resolve(`${name}/package.json`));
    } catch {
      return false;
    }
  });
}

async function plan(directory: string, terraform: Terraform, { stop }: Pick<Terminal, "stop">): Promise<Verdict> {
  const init = await terraform.run(directory, ["init", "-input=false", "-no-color"]);
  if (init.code !== 0) throw new UserError(`terraform init failed in ${directory}:\n${toComplaint(init.stderr)}`);
  return withPrivateDirectory(stop, async (scratch) => {
    const file = join(scratch, "check.tfplan");
    const { code, stdout, stderr } = await terraform.run(directory, [
      "plan",
      "-json",
      "-input=false",
      "-lock=false",
      // As many calls at the same time as the organization was read with.
      "-parallelism=16",
      `-out=${file}`,
    ]);
    const errors = toDiagnostics(stdout).filter(({ severity }) => severity === "error");
    if (code !== 0)
      return {
        imports: 0,
        troubles:
          errors.length === 0
            ? [toComplaint(stderr)]
            : errors.map(({ summary, detail, address }) => `${address ?? ""} ${summary}: ${detail}`.trim()),
      };
    return findVerdict(stdout) ?? judgePlan(await readPlan(file, () => terraform, { cwd: directory }));
  });
}
