import type { Holder, NamedKind } from "./named-kind";

/** The block that adopts an object. */
export function toImportBlock(type: string, importId: string): string {
  return `  import {\n    to = airbyteembedded_${type}.NAME_OF_YOUR_RESOURCE\n    id = "${importId}"\n  }`;
}

/** The same, and what does so with constructs. */
export function toImportAdvice({ type, construct }: Pick<NamedKind, "type" | "construct">, importId: string): string {
  return `${toImportBlock(type, importId)}\n\n` + `With constructs: importFrom("${importId}") on the ${construct}.`;
}

/** Somebody else's object has the name. */
export function toTaken(kind: NamedKind, holder: Holder | null, name: string): string {
  const who = holder === null ? "" : ` (${holder.id})`;
  const importId = holder === null ? "ID" : kind.toImportId(holder);
  return `Airbyte already has a ${kind.words} "${name}"${who}. Choose another name${kind.remedy === undefined ? "" : `, ${kind.remedy}`}, or import the existing one:\n\n${toImportAdvice(kind, importId)}`;
}

/** Other possible causes, for a plan that could not wait for all other resources. */
export const UNSEEN =
  "\n\nIf another resource releases the name in this run, make this one wait for it with depends_on.";

/** Another possible cause, for a creation: Terraform tells no provider of create_before_destroy. */
export const REPLACED =
  "\n\nIf this resource is being replaced, remove create_before_destroy from it: the old object has the name until it is destroyed.";

/** An object goes, and another one of its name comes. */
export function toRecreation({ type, words }: NamedKind, { id, name }: Holder): string {
  return (
    `This plan destroys the ${words} "${name}" (${id}) and creates another with the same name. Everything that belongs to the old one would be lost. ` +
    "If the resource has only moved to another address, add a moved block to keep it:\n\n" +
    `  moved {\n    from = airbyteembedded_${type}.OLD_NAME\n    to   = airbyteembedded_${type}.NEW_NAME\n  }\n\n` +
    'With constructs, set renamedFrom: "OLD_ID" in the props of the new one.\n\n' +
    "If you do want a new one, set allow_recreation = true on the provider, or AIRBYTE_ALLOW_RECREATION=true for this run."
  );
}

/** Two resources of one configuration. */
export function toRivalry({ words }: NamedKind, name: string): string {
  return `Two resources of this configuration use this name, but an organization can have only one ${words} named "${name}". Rename or remove one of them.`;
}

export function toRelease({ words }: NamedKind, { id, name }: Holder, fate: string): string {
  return `The ${words} ${id} has the name "${name}", and this run ${fate}. The name is handed over correctly, whichever change Terraform makes first.`;
}

/** The name that an object has for a moment while names go round in a ring. */
export function toNameAside(name: string, id: string): string {
  const mark = ` (renaming ${id})`;
  return `${name.slice(0, LONGEST - mark.length)}${mark}`;
}

export function isNameAside(name: string, id: string): boolean {
  return name.endsWith(` (renaming ${id})`);
}

const LONGEST = 255;
