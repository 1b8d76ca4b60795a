import { equal, type Path, type Value } from "../../../cty";
import type { Attributes } from "../../attributes/attributes";
import { keepSpelling, listChanges } from "../../model/meaning";
import { toAttributeValue, toKnownModel, toModel, toObject, type ObjectValue } from "../../model/model";
import { isNull, isPending } from "../../model/presence";
import { Diagnostics } from "../../report";
import type { Planning, Resource } from "../../resource";
import { toDeclaredType } from "../../model/schema";
import type { PlanAnswer, PlanRequest } from "../engine";
import { reportErrors } from "../report-errors";
import { planIdentity } from "../state/identity";
import { CallPrivateState } from "../state/private-state";
import { findMoved } from "../state/move";
import { findPredecessor, toPredecessor } from "./predecessor";
import { listReplacements } from "./replacement";
import type { Session } from "../session";
import { orBlameGaps, requireWhole } from "./gaps";
import { isLeftToApi, normalize } from "./normalize";
import type { Steps } from "../steps";
import { markUnknowns, toUnknown } from "./unknowns";
import { keepUnmoved } from "./plan-model";

/**
 * Plans a change. The order of steps is the contract with resource authors: defaults, write-only values nulled, prior
 * spelling kept, the resource's own `plan`, unknown marking if anything differs by then, and replacement. Core's rules:
 * "Resource Instance Change Lifecycle", PlanResourceChange.
 */
export async function plan(session: Session, resource: Resource, request: PlanRequest): Promise<PlanAnswer> {
  const { prior, proposed, signal } = request;
  const report = new Diagnostics();
  // The first plan of a replacement gets the private state of the old object, the one at apply does not. Authors must
  // see the same in both.
  const privateState = new CallPrivateState(prior === null ? {} : request.private);
  const task = `plan ${session.describe(resource, proposed ?? prior)}`;
  const api = session.findApi();
  const steps = session.steps("plan", resource);
  const target = await reportErrors(
    session,
    report,
    task,
    () => {
      if (prior !== null && findMoved(request.private) !== null) report.error(`Cannot ${task}`, UNREAD);
      else if (requireWhole(resource.attributes, request, { task, report }))
        return orBlameGaps(resource.attributes, prior, () =>
          toPlanned(resource, request, { api, signal, privateState, report }, steps),
        );
      return undefined;
    },
    signal,
  );
  const { planned, replace } = target ?? { planned: prior, replace: [] };
  return {
    planned,
    replace,
    identity: planIdentity(resource, prior, planned, request.identity),
    // Core passes this to the deletion of the old object too, which needs its private state.
    private: { ...request.private, ...privateState.values, ...(proposed !== null && toPredecessor(prior)) },
    diagnostics: report.diagnostics,
  };
}

const UNREAD =
  "It was moved here from another resource type and has not been read since, so only its ID is known. " +
  "Plan with a refresh, and with a provider configuration whose values are known at plan.";

type Surroundings = Pick<Planning<Attributes, unknown>, "api" | "signal" | "privateState" | "report">;

async function toPlanned(
  resource: Resource,
  request: PlanRequest,
  surroundings: Surroundings,
  steps: Steps,
): Promise<{ readonly planned: Value; readonly replace: readonly Path[] }> {
  const { config, prior, proposed } = request;
  const { attributes } = resource;
  const known = { config: toKnownModel(attributes, config), state: prior === null ? null : toModel(prior) };
  if (proposed === null) {
    const action = { action: "delete", changed: [], replaces: false, swaps: false, predecessor: null } as const;
    await resource.plan?.({ ...surroundings, ...known, ...action });
    steps("deletion planned");
    return { planned: null, replace: [] };
  }
  const normalized = normalize(attributes, proposed, config, prior);
  steps("defaults and spellings settled", () => listChanges(attributes, normalized, prior));
  const wanted = keepUnmoved(resource, { normalized, said: {}, config, prior }, surroundings);
  steps("changes without an effect taken back", () => listChanges(attributes, wanted, prior));
  const needsNew = listReplacements(attributes, wanted, prior).length > 0;
  const swaps = needsNew && (resource.swaps?.(known) ?? false);
  const values = await resource.plan?.({
    ...surroundings,
    ...known,
    action: prior === null ? "create" : "update",
    changed: listChanges(attributes, wanted, prior),
    replaces: needsNew && !swaps,
    swaps,
    predecessor: prior === null ? findPredecessor(request.private) : null,
  });
  const said = toSaid(attributes, config, prior, values ?? {});
  steps("resource asked", () => Object.keys(said));
  // An update for the sake of what the resource said may give an effect to changes that were taken back.
  const target = { ...keepUnmoved(resource, { normalized, said, config, prior }, surroundings), ...said };
  const idle = prior !== null && equal(target, prior, toDeclaredType(attributes));
  // The prior value itself, so that the protocol can return the bytes that it came in.
  const planned = idle
    ? toObject(prior)
    : { ...markUnknowns(attributes, target, config, swaps ? null : prior), ...said };
  steps(idle ? "nothing to do" : "unknown values marked", () => listPending(planned));
  const replace = swaps ? [] : listReplacements(attributes, planned, prior);
  steps(replace.length > 0 ? "replacement planned" : "replacement ruled out", () => replace.flatMap(toAttributeName));
  return { planned, replace };
}

function toAttributeName([first]: Path): string[] {
  return first !== undefined && "attribute" in first ? [first.attribute] : [];
}

/** Attributes that only the apply will know. */
function listPending(planned: ObjectValue): string[] {
  return Object.keys(planned).filter((name) => isPending(planned[name] ?? null));
}

/** Values that the resource's `plan` returned for attributes that the user does not set. */
function toSaid(attributes: Attributes, config: Value, prior: Value, values: object): ObjectValue {
  const [given, before] = [toObject(config), toObject(prior)];
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, plain]): [string, Value] => {
        const attribute = attributes[name];
        if (!attribute) throw new TypeError(`The resource planned "${name}", which is not one of its attributes.`);
        const computed = isLeftToApi(attribute) || attribute.mode === "defaulted";
        if (!computed || !isNull(given[name] ?? null))
          throw new TypeError(`The resource planned "${name}", which only the user may set.`);
        const value = toAttributeValue(attribute.shape, plain);
        return [name, isPending(value) ? toUnknown(attribute) : keepSpelling(attribute, value, before[name] ?? null)];
      }),
  );
}
