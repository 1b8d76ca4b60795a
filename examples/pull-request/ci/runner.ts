import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { actions } from "./actions";
import { loadExpressions, type Contexts, type Expressions } from "./expressions";
import { REPOSITORY, type Forge, type Run } from "./forge";
import { openMachine, type Machine } from "./machine";
import { readWorkflow, type Job, type Step, type Workflow } from "./workflow";

/** Something that happened at the forge, and that a workflow runs for. */
export interface Event {
  readonly name: "pull_request" | "push" | "workflow_dispatch" | "schedule";
  readonly ref: string;
  /** Commit that the jobs check out. */
  readonly sha: string;
  /** Commit whose code it is, which for a pull request is not the one that is tried. */
  readonly headSha: string;
  readonly payload: object;
}

export interface Setting {
  readonly forge: Forge;
  /** The bare repository that jobs clone. */
  readonly origin: string;
  /** Folder for artifacts. */
  readonly store: string;
  readonly secrets: Record<string, string>;
  readonly variables: Readonly<Record<string, string>>;
  /** Variables of every machine. */
  readonly env: Readonly<Record<string, string>>;
}

/** Results of the jobs of a run, and all that they said. */
export interface Finished {
  readonly results: Readonly<Record<string, string>>;
  readonly log: string;
}

interface JobResult {
  readonly result: "success" | "failure" | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs a workflow as GitHub would, one job after another, each on a machine of its own. */
export async function runWorkflow(file: string, event: Event, setting: Setting): Promise<Finished> {
  const workflow = await readWorkflow(file);
  const expressions = await loadExpressions();
  const run: Run = {
    id: setting.forge.runs.length + 1,
    path: `.github/workflows/${path.basename(file)}`,
    headSha: event.headSha,
  };
  setting.forge.runs.push(run);
  const needs: Record<string, JobResult> = {};
  let log = "";
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const runner = new JobRunner(workflow, run, event, setting, expressions, needs);
    needs[name] = await runner.run(job);
    log += runner.log;
  }
  return { results: Object.fromEntries(Object.entries(needs).map(([name, { result }]) => [name, result])), log };
}

class JobRunner {
  log = "";
  private readonly steps: Record<string, { outcome: string; outputs: Record<string, string> }> = {};
  private failed = false;

  constructor(
    private readonly workflow: Workflow,
    private readonly workflowRun: Run,
    private readonly event: Event,
    private readonly setting: Setting,
    private readonly expressions: Expressions,
    private readonly needs: Readonly<Record<string, JobResult>>,
  ) {}

  async run(job: Job): Promise<JobResult> {
    const before = job.needs === undefined ? "success" : this.needs[job.needs]?.result;
    this.failed = before !== "success";
    if (!this.holds(job.if)) return { result: "skipped", outputs: {} };
    this.failed = false;
    const { forge, env } = this.setting;
    const machine = openMachine("runner", {
      ...env,
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: forge.url,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_RUN_ID: String(this.workflowRun.id),
    });
    try {
      for (const step of job.steps) await this.step(step, machine);
    } finally {
      machine.remove();
    }
    const outputs = Object.entries(job.outputs ?? {}).map(([name, text]) => [name, this.fill(text)] as const);
    return { result: this.result(), outputs: Object.fromEntries(outputs) };
  }

  private result(): JobResult["result"] {
    return this.failed ? "failure" : "success";
  }

  private async step(step: Step, machine: Machine): Promise<void> {
    const outputs: Record<string, string> = {};
    let outcome = "skipped";
    if (this.holds(step.if)) {
      outcome = (await this.succeeds(step, machine, outputs)) ? "success" : "failure";
      if (outcome === "failure") this.failed = true;
    }
    if (step.id !== undefined) this.steps[step.id] = { outcome, outputs };
  }

  private async succeeds(step: Step, machine: Machine, outputs: Record<string, string>): Promise<boolean> {
    if (step.uses !== undefined) {
      const action = actions[step.uses.split("@")[0] ?? ""];
      if (action === undefined) throw new Error(`The runner has no stand-in for ${step.uses}.`);
      const inputs = Object.entries(step.with ?? {}).map(([name, value]) => [name, this.fill(String(value))] as const);
      await action({
        inputs: Object.fromEntries(inputs),
        machine,
        setting: this.setting,
        event: this.event,
        run: this.workflowRun,
      });
      return true;
    }
    const env = Object.entries(step.env ?? {}).map(([name, text]) => [name, this.fill(text)] as const);
    const file = path.join(path.dirname(machine.folder), "outputs");
    writeFileSync(file, "");
    const folder = this.workflow.defaults.run["working-directory"];
    const { code, output } = await machine.bash(`cd "${folder}"\n${step.run ?? ""}`, {
      ...Object.fromEntries(env),
      GITHUB_OUTPUT: file,
    });
    this.log += `$ ${step.run ?? ""}\n${output}\n`;
    for (const [, name = "", value = ""] of readFileSync(file, "utf8").matchAll(/^(\w+)=(.*)$/gm))
      outputs[name] = value;
    return code === 0;
  }

  private holds(condition: string | undefined): boolean {
    return this.expressions.holds(condition, this.contexts(), this.failed);
  }

  private fill(text: string): string {
    return this.expressions.fill(text, this.contexts());
  }

  private contexts(): Contexts {
    const { forge, secrets, variables } = this.setting;
    return {
      github: {
        event_name: this.event.name,
        event: this.event.payload,
        ref: this.event.ref,
        repository: REPOSITORY,
        token: forge.token,
      },
      needs: this.needs,
      secrets,
      steps: this.steps,
      vars: variables,
    };
  }
}
