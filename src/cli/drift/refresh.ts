import { sentence } from "../../output";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { listHeldIds, listSuspectedSecrets, type SuspectedSecret } from "../../review";
import {
  findHeldIds,
  readPlan,
  toComplaint,
  toDiagnostics,
  type Diagnostic,
  type Stack,
  type Terraform,
} from "../stacks";
import type { Terminal } from "../terminal";
import { withPrivateDirectory } from "./private-directory";

/** A stack after a look at what its objects are like by now. */
export interface Refreshed {
  readonly stack: Stack;
  /** Terraform's JSON of the refresh-only plan; null if there is none. */
  readonly plan: unknown;
  /** IDs of the objects in its state; null if the state cannot be read. */
  readonly heldIds: readonly string[] | null;
  readonly suspectedSecrets: readonly SuspectedSecret[];
  /** Why the stack could not be refreshed, in Terraform's words; null if it was. */
  readonly trouble: string | null;
}

interface Surroundings extends Pick<Terminal, "env" | "stop"> {
  readonly terraform: Terraform;
}

/**
 * Plans a stack with `-refresh-only`, which reads all of its objects and writes nothing. It takes no lock: a deploy that
 * runs meanwhile is not held up, and a lock that somebody left behind is no obstacle.
 */
export async function refreshStack(stack: Stack, surroundings: Surroundings): Promise<Refreshed> {
  const { env, terraform } = surroundings;
  const initialize = async (): Promise<Refreshed | null> => {
    const { code, stderr } = await terraform.run(stack.directory, INIT);
    if (code === 0) return null;
    return { stack, plan: null, heldIds: null, suspectedSecrets: [], trouble: toComplaint(stderr) };
  };
  const isInitialized = existsSync(resolve(stack.directory, env.TF_DATA_DIR || ".terraform"));
  const failed = isInitialized ? null : await initialize();
  if (failed !== null) return failed;
  const refreshed = await planRefresh(stack, surroundings);
  // `airbyte-embedded run` lets Terraform join a provider, of which a stack that it initialized has no copy.
  const lacksProviders = refreshed.trouble?.includes("Required plugins are not installed") === true;
  return lacksProviders ? ((await initialize()) ?? planRefresh(stack, surroundings)) : refreshed;
}

const INIT = ["init", "-input=false", "-lock=false", "-no-color"];

function planRefresh(stack: Stack, { stop, terraform }: Surroundings): Promise<Refreshed> {
  const { name, directory } = stack;
  return withPrivateDirectory(stop, async (scratch) => {
    const file = join(scratch, "refresh.tfplan");
    const refresh = ["plan", "-refresh-only", "-json", "-input=false", "-lock=false", `-out=${file}`];
    const { code, stdout, stderr } = await terraform.run(directory, refresh);
    // A plan that failed half-way holds what was read until then.
    const plan = existsSync(file) ? await readPlan(file, () => terraform, { cwd: directory }) : null;
    const diagnostics = toDiagnostics(stdout);
    return {
      stack,
      plan,
      heldIds: code === 0 ? listHeldIds(plan) : await findHeldIds(directory, terraform),
      suspectedSecrets: listSuspectedSecrets(diagnostics, name),
      trouble: code === 0 ? null : toTrouble(diagnostics, stderr),
    };
  });
}

function toTrouble(diagnostics: readonly Diagnostic[], stderr: string): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.length === 0 ? toComplaint(stderr) : [...new Set(errors.map(toText))].join("\n");
}

function toText({ summary, detail, address }: Diagnostic): string {
  const about = address === null ? "" : ` (${address})`;
  return sentence`${summary + about}${detail === "" ? "" : `: ${detail}`}`;
}
