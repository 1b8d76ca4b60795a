import { toConfiguration } from "../plan/configuration";
import type { PlanDocument } from "../plan/document";
import { findReference, type Template, type TemplateKind } from "./templates";

/** A tag that a binding attaches to a template. */
export interface Binding {
  readonly address: string;
  /** Plan that the binding and its address are in. */
  readonly document: PlanDocument;
  readonly kind: TemplateKind;
  /** Null where the template is created by the same plan. */
  readonly templateId: string | null;
  /** Address of the template, where the program refers to it. */
  readonly templateAddress: string | null;
  readonly tag: string;
}

export interface BindingChanges {
  readonly removed: readonly Binding[];
  readonly added: readonly Binding[];
}

/** The bindings that a plan removes and adds; a replaced one is in both. */
export function listBindings(document: PlanDocument): BindingChanges {
  const configuration = toConfiguration(document);
  const removed: Binding[] = [];
  const added: Binding[] = [];
  for (const { mode, type, address, change } of document.resource_changes ?? []) {
    if (mode !== "managed" || type !== "airbyteembedded_template_tag_binding") continue;
    const templateAddress = findReference(configuration.find(address)?.template_id, address);
    const toBinding = (values: Readonly<Record<string, unknown>> | null | undefined): Binding[] => {
      const { template_kind: kind, template_id: id, tag } = values ?? {};
      if ((kind !== "source" && kind !== "connection") || typeof tag !== "string") return [];
      return [{ address, document, kind, templateId: typeof id === "string" ? id : null, templateAddress, tag }];
    };
    if (change.actions.includes("delete")) removed.push(...toBinding(change.before));
    if (change.actions.includes("create")) added.push(...toBinding(change.after));
  }
  return { removed, added };
}

/** True if a binding is of this template. */
export function isBoundTo({ templateId, templateAddress, document, kind }: Binding, template: Template): boolean {
  if (kind !== template.kind) return false;
  if (templateId !== null) return templateId === template.id;
  return document === template.document && templateAddress === template.key;
}
