import type { SecretPlaces } from "../leaves/secrets";
import { leavesOld, toAction } from "../plan/action";
import { toConfiguration, toStatic, type Configuration } from "../plan/configuration";
import type { PlanDocument, ResourceChange } from "../plan/document";
import type { Program } from "../program/program";
import type { Action, Change, Leaf } from "../shape";
import { findKind } from "./kinds";
import { listLeaves } from "./leaves-of";

/** A plan to report, with the program that it was made of where that is known. */
export interface GivenPlan {
  readonly document: PlanDocument;
  readonly program: Program | null;
}

/** A change before it is judged, with the plan's own words beside it. */
export interface Subject {
  readonly change: Omit<Change, "risk" | "reasons">;
  readonly resource: ResourceChange;
  readonly document: PlanDocument;
  readonly configuration: Configuration;
  readonly isDrift: boolean;
  /** True for the left-over of an earlier replacement. */
  readonly isDeposed: boolean;
  /** True for a replacement that leaves the old object unmanaged. */
  readonly leavesOld: boolean;
}

/** The changes of a plan, and what was changed outside of Terraform. Objects that stay as they are are left out. */
export function listSubjects({ document, program }: GivenPlan, secrets: SecretPlaces): Subject[] {
  const configuration = toConfiguration(document);
  const toSubject = (resource: ResourceChange, action: Action, isDrift: boolean): Subject => {
    const { address, type } = resource;
    const expressions = configuration.find(address);
    const configured = expressions === null ? null : new Set(Object.keys(expressions));
    // Tags that bindings attach reach the template's own state with the next refresh only, which is no drift.
    const isOwn = ({ path }: Leaf): boolean =>
      !isDrift || !/^\/tags(\/|$)/.test(path) || (configured?.has("tags") ?? true);
    const declared = program?.constructs.get(toStatic(address));
    const isStill = action === "forget" || action === "move";
    const leaves = isStill ? [] : listLeaves(resource, { configured, secrets }).filter(isOwn);
    const change = {
      address,
      stack: program?.stack ?? null,
      construct: declared?.construct ?? null,
      source: declared?.source ?? null,
      type,
      name: toName(resource),
      action,
      leaves,
    };
    const isDeposed = resource.deposed !== undefined;
    return { change, resource, document, configuration, isDrift, isDeposed, leavesOld: leavesOld(resource) };
  };
  const collect = (resources: readonly ResourceChange[] | null | undefined, isDrift: boolean): Subject[] =>
    (resources ?? []).flatMap((resource) => {
      const action = toAction(resource);
      return action === null ? [] : [toSubject(resource, action, isDrift)];
    });
  // Facts that Airbyte alone decides drift all the time, and nobody has to look at them.
  const drift = collect(document.resource_drift, true).filter(
    ({ change }) => change.action === "destroy" || change.leaves.length > 0,
  );
  return [...collect(document.resource_changes, false), ...drift];
}

/** The name that people know the object by, as long as it is no secret; otherwise the label of its address. */
export function toName({ type, name, index, change }: ResourceChange, otherwise?: string): string {
  const attribute = findKind(type)?.label ?? "name";
  const sides = [
    { values: change.before, marks: change.before_sensitive },
    { values: change.after, marks: change.after_sensitive },
  ];
  for (const { values, marks } of sides) {
    const known = values?.[attribute];
    if (typeof known === "string" && known !== "" && !isMarkedAt(marks, attribute)) return known;
  }
  if (otherwise !== undefined) return otherwise;
  return index === undefined ? name : `${name}[${JSON.stringify(index)}]`;
}

function isMarkedAt(marks: unknown, attribute: string): boolean {
  if (typeof marks !== "object" || marks === null) return marks === true;
  return Object.entries(marks).some(([key, mark]) => key === attribute && mark === true);
}
