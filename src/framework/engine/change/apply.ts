import { attribute as toPath } from "../../../cty";
import type { Attributes } from "../../attributes/attributes";
import { listChanges } from "../../model/meaning";
import { toModel } from "../../model/model";
import { Diagnostics } from "../../report";
import type { Applying, Context, Resource } from "../../resource";
import type { ApplyRequest, StateAnswer } from "../engine";
import { reportErrors, toBugReport } from "../report-errors";
import { keepIdentity } from "../state/identity";
import { CallPrivateState } from "../state/private-state";
import { withoutPredecessor } from "./predecessor";
import { orBlameGaps, requireWhole } from "./gaps";
import { listReplacements } from "./replacement";
import { toResult, type Result } from "./result";
import type { Session } from "../session";
import { pickChanges, toPlanModel } from "./plan-model";

/**
 * Applies a plan: create, update or delete, depending on which of prior and planned is null. After a failure the answer
 * holds the state reached so far, which Terraform stores together with the error.
 */
export async function apply(session: Session, resource: Resource, request: ApplyRequest): Promise<StateAnswer> {
  const { prior, planned, signal } = request;
  const { attributes } = resource;
  const report = new Diagnostics();
  const privateState = new CallPrivateState(withoutPredecessor(request.private));
  const action = planned === null ? "delete" : prior === null ? "create" : "update";
  const steps = session.steps("apply", resource);
  let reached: Reached = { state: prior, answered: prior };

  const task = `${action} ${session.describe(resource, planned ?? prior)}`;
  await reportErrors(
    session,
    report,
    task,
    async () => {
      if (!requireWhole(attributes, request, { task, report })) return;
      const context = {
        api: session.getApi(),
        signal,
        privateState,
        report,
        checkpoint(state: object) {
          reached = toResult(attributes, state, request);
          steps("checkpoint reached");
        },
      };
      if (planned === null) {
        steps("deletion asked for");
        await orBlameGaps(attributes, prior, () => resource.delete({ ...context, state: toModel(prior) }));
        if (!report.hasErrors()) reached = { state: null, answered: null };
        return;
      }
      steps(`${action} asked for`);
      const made = await orBlameGaps(attributes, prior, () => make(resource, request, context));
      if (made === null) {
        report.error(`Cannot ${task}`, NEVER_UPDATED);
        return;
      }
      const result = toResult(attributes, made, request);
      steps("answer compared with the plan", () => result.deviations);
      reached = result;
      // After an error of the resource itself, the state may fulfil only half of the plan.
      if (!report.hasErrors()) complain(session, attributes, { ...request, deviations: result.deviations }, report);
    },
    signal,
  );
  // Whoever may swap an object for another stores the identity of the one that it has reached.
  const mayDiffer = action === "update" && resource.swaps !== undefined;
  const encounter = { state: reached.answered, prior, stored: request.identity, mayDiffer };
  const identity = await keepIdentity(session, resource, encounter, report);
  return { state: reached.state, private: privateState.values, identity, diagnostics: report.diagnostics };
}

const NEVER_UPDATED = "It can only be replaced, and the plan says something else. Make a new plan.";

type Reached = Omit<Result, "deviations">;

/** The object as the resource made it; null where the resource cannot update one. */
async function make(
  resource: Resource,
  { config, prior, planned }: ApplyRequest,
  context: Context<unknown> & Applying<Attributes>,
): Promise<object | null> {
  const { attributes } = resource;
  const plan = toPlanModel(attributes, planned, config);
  if (prior === null) return resource.create({ ...context, plan });
  if (!resource.update) return null;
  const changes = pickChanges(attributes, plan, planned, prior);
  const swaps = listReplacements(attributes, planned, prior).length > 0;
  return resource.update({ ...context, plan, changes, swaps, state: toModel(prior) });
}

interface Deviating extends Pick<ApplyRequest, "prior" | "planned"> {
  readonly deviations: readonly string[];
}

function complain(
  session: Session,
  attributes: Attributes,
  { deviations, prior, planned }: Deviating,
  report: Diagnostics,
): void {
  const changed = prior === null ? null : new Set(listChanges(attributes, planned, prior));
  for (const name of deviations) {
    if (changed === null || changed.has(name)) {
      report.error(
        `"${name}" differs from the plan`,
        `The object was written, but its "${name}" is not the planned value. Run terraform plan to see the difference. ${toBugReport(session)}`,
        toPath(name),
      );
    } else {
      report.error(
        `"${name}" was changed by somebody else`,
        `The object was written, but its "${name}" is no longer what the plan found. Run terraform plan to see the difference, and apply again. If nobody changed it, report that as a bug.`,
        toPath(name),
      );
    }
  }
}
