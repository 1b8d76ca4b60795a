import { toConfiguration } from "../plan/configuration";
import type { GivenPlan } from "../changes/subject";
import { isBoundTo, listBindings, type Binding, type BindingChanges } from "./bindings";
import { TagChanges } from "./tags";
import { listTemplates, type Template, type TemplateKind } from "./templates";

/** A template of the organization, as Airbyte shows it. */
export interface LiveTemplate {
  readonly id: string;
  readonly kind: TemplateKind;
  readonly name: string;
  readonly tags: readonly string[];
}

/** Tags of each template, before and after plans. */
export interface Offers {
  readonly templates: readonly Template[];
  readonly tags: TagChanges;
  readonly removedBindings: readonly Binding[];
}

/** Reads the offers of plans together, with the templates that no state holds where Airbyte was asked. */
export function toOffers(plans: readonly GivenPlan[], live: readonly LiveTemplate[] | null): Offers {
  const tags = new TagChanges(plans.flatMap(({ document }) => document.resource_changes ?? []));
  const managed = plans.flatMap(({ document }) => listTemplates(document, toConfiguration(document)));
  const bindings = plans.map(({ document }) => listBindings(document));
  const changes = {
    removed: bindings.flatMap(({ removed }) => removed),
    added: bindings.flatMap(({ added }) => added),
  };
  const known = new Set(managed.flatMap(({ id }) => id ?? []));
  const others = (live ?? []).filter(({ id }) => !known.has(id)).map(toUnmanaged);
  const templates = [...managed, ...others].map((template) => withChanges(template, tags, changes));
  return { templates, tags, removedBindings: changes.removed };
}

function toUnmanaged({ id, kind, name, tags }: LiveTemplate): Template {
  const carried = { tagsBefore: tags, tagsAfter: tags, hasOwnTags: false, isUnsure: false };
  return { key: id, document: null, id, kind, nameBefore: name, nameAfter: name, ...carried };
}

/** Tags that a template does not set itself follow what becomes of the tags, and of the bindings. */
function withChanges(template: Template, tags: TagChanges, { removed, added }: BindingChanges): Template {
  if (template.tagsAfter === null || template.hasOwnTags) return template;
  const gone = new Set(removed.filter((binding) => isBoundTo(binding, template)).map(({ tag }) => tag));
  const kept = template.tagsAfter.filter((tag) => !gone.has(tag)).flatMap((tag) => tags.toAfter(tag) ?? []);
  const come = added.filter((binding) => isBoundTo(binding, template)).map(({ tag }) => tag);
  return { ...template, tagsAfter: [...new Set([...kept, ...come])] };
}
