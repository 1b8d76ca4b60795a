import { isMarked, isNone } from "../leaves/part";
import { toStatic, type Configuration } from "../plan/configuration";
import type { PlanDocument, ResourceChange, StoredResource } from "../plan/document";
import { toName } from "../changes/subject";

/** Kinds of template, by the word for them. */
export type TemplateKind = "source" | "connection";

/** A template before and after the plan. Its tags are null where it does not exist. */
export interface Template {
  /** Address in its plan, or the ID of a template that no state holds. */
  readonly key: string;
  /** Plan that it is in, because stacks may have the same addresses; null for a template that no state holds. */
  readonly document: PlanDocument | null;
  readonly id: string | null;
  readonly kind: TemplateKind;
  readonly nameBefore: string;
  readonly nameAfter: string;
  readonly tagsBefore: readonly string[] | null;
  readonly tagsAfter: readonly string[] | null;
  /** True if the program sets all of its tags, so that bindings and renames have no part in it. */
  readonly hasOwnTags: boolean;
  /** True if some of its tags are not known before apply, or are secret. */
  readonly isUnsure: boolean;
}

const KINDS: Readonly<Record<string, TemplateKind>> = {
  airbyteembedded_source_template: "source",
  airbyteembedded_connection_template: "connection",
};

/** The templates of a plan: those that change, and those of the state that the plan does not touch. */
export function listTemplates(document: PlanDocument, configuration: Configuration): Template[] {
  const changes = (document.resource_changes ?? []).filter(
    ({ mode, deposed }) => mode === "managed" && deposed === undefined,
  );
  const planned = changes.flatMap((resource) => toTemplate(resource, document, configuration) ?? []);
  const seen = new Set(changes.flatMap(({ address, previous_address }) => [address, previous_address ?? address]));
  const untouched = listStored(document.prior_state?.values?.root_module)
    .filter(({ mode, address }) => mode === "managed" && !seen.has(address))
    .flatMap((stored) => toTemplate(toUntouched(stored), document, configuration) ?? []);
  return [...planned, ...untouched];
}

type Module = NonNullable<NonNullable<PlanDocument["prior_state"]>["values"]>["root_module"];

function listStored(module: Module): StoredResource[] {
  if (module === undefined) return [];
  return [...(module.resources ?? []), ...(module.child_modules ?? []).flatMap(listStored)];
}

/** A resource of the state that the plan leaves out, as -target makes it. */
function toUntouched({ values, sensitive_values, ...stored }: StoredResource): ResourceChange {
  const marks = { before_sensitive: sensitive_values, after_sensitive: sensitive_values };
  return { ...stored, change: { actions: ["no-op"], before: values, after: values, after_unknown: {}, ...marks } };
}

function toTemplate(resource: ResourceChange, document: PlanDocument, configuration: Configuration): Template | null {
  const kind = KINDS[resource.type];
  if (kind === undefined) return null;
  const { address, change } = resource;
  const { actions } = change;
  // A template that Terraform forgets stays where it is.
  const after = actions.includes("forget") && !actions.includes("create") ? change.before : change.after;
  const hasOwnTags = configuration.find(address)?.tags !== undefined && !isNone(after);
  const unknown = toMember(change.after_unknown, "tags");
  const isHidden =
    isMarked(toMember(change.before_sensitive, "tags")) || isMarked(toMember(change.after_sensitive, "tags"));
  const before = isNone(change.before) ? null : isHidden ? [] : toTags(change.before.tags);
  const kept = unknown === true ? (before ?? []) : toTags(after?.tags);
  const { id } = change.before ?? {};
  const name = toName(resource);
  return {
    key: address,
    document,
    id: typeof id === "string" ? id : null,
    kind,
    nameBefore: name,
    nameAfter: toName({ ...resource, change: { ...change, before: null } }, name),
    tagsBefore: before,
    tagsAfter: isNone(after) ? null : isHidden ? [] : kept,
    hasOwnTags,
    isUnsure: isHidden || (isMarked(unknown) && hasOwnTags),
  };
}

function toTags(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((tag) => typeof tag === "string") : [];
}

function toMember(marks: unknown, name: string): unknown {
  if (typeof marks !== "object" || marks === null) return marks;
  return Object.entries(marks).find(([key]) => key === name)?.[1];
}

/** Address of the resource that an expression refers to, without indexes; null if it does not refer to one alone. */
export function findReference(expression: unknown, from: string): string | null {
  if (typeof expression !== "object" || expression === null || !("references" in expression)) return null;
  const references: unknown[] = Array.isArray(expression.references) ? expression.references : [];
  const found = references.find((reference) => typeof reference === "string" && reference.split(".").length === 2);
  // References are relative to the module that they are in.
  const prefix = /^(?:module\.[^.]+\.)*/.exec(toStatic(from))?.[0] ?? "";
  return typeof found === "string" ? `${prefix}${toStatic(found)}` : null;
}
