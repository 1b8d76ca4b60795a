import { dirname, join, relative, resolve } from "node:path";
import type { GivenPlan } from "../../review";
import { UserError } from "../../installation/user-error";
import { findPlan, listStacks, openTerraform, readPlan, readProgram, type Terraform } from "../stacks";
import type { Terminal } from "../terminal";

/** A plan file, and the program that it was made of. */
interface Place {
  readonly plan: string;
  readonly program: string;
}

/**
 * Reads the plans that are named, or those in all stacks of a CDKTF output folder.
 * @throws UserError for a plan that cannot be read
 */
export async function readPlans(files: readonly string[], app: string, terminal: Terminal): Promise<GivenPlan[]> {
  const { findProgram, parsePlan, PlanError } = await import("../../review");
  const places = files.length > 0 ? files.map(toPlace) : listPlaces(app, terminal);
  let terraform: Terraform | undefined;
  const open = (): Terraform => (terraform ??= openTerraform(terminal));
  const plans: GivenPlan[] = [];
  for (const { plan, program } of places) {
    terminal.at(`Reading ${plan}…`);
    const shown = await readPlan(plan, open, terminal);
    try {
      plans.push({
        document: parsePlan(shown, plan),
        program: findProgram(readProgram(resolve(terminal.cwd, program))),
      });
    } catch (error) {
      throw error instanceof PlanError ? new UserError(error.message) : error;
    }
  }
  return plans;
}

/** A plan of cdktf lies beside its program. */
function toPlace(plan: string): Place {
  return { plan, program: join(dirname(plan), "cdk.tf.json") };
}

function listPlaces(app: string, { cwd, say }: Terminal): Place[] {
  const stacks = listStacks(resolve(cwd, app));
  const places = stacks.flatMap((stack) => {
    const plan = findPlan(stack);
    if (plan === null) say(`Stack "${stack.name}" has no plan, and is left out of the report.`);
    return plan === null ? [] : { plan: relative(cwd, plan), program: stack.program };
  });
  if (places.length > 0) return places;
  throw new UserError(
    `No stack in "${app}" has a plan. Make them with "cdktf diff STACK", or with "terraform plan -out plan" in the directory of each stack.`,
  );
}
