import type { Action, Sides } from "../../shape";

/** Actions as people say them, with a sign that needs no colour. */
export const ACTION_WORDS: Readonly<Record<Action, { readonly sign: string; readonly word: string }>> = {
  create: { sign: "+", word: "Created" },
  update: { sign: "~", word: "Changed" },
  replace: { sign: "±", word: "Replaced" },
  destroy: { sign: "−", word: "Destroyed" },
  import: { sign: "↓", word: "Imported" },
  move: { sign: "→", word: "Moved" },
  forget: { sign: "×", word: "No longer managed" },
};

/** Says before an object what happens to it; of a comparison, which side has it. */
export type Label = (action: Action) => string;

/** Labels for plans and drift, such as "create", and for a comparison, such as "only in staging:". */
export function toLabel(sides: Sides | undefined): Label {
  if (sides === undefined) return (action) => action;
  return (action) => {
    if (action === "create") return `only in ${sides.after}:`;
    return action === "destroy" ? `only in ${sides.before}:` : "differs:";
  };
}

/** Names a type of ours as people do: "Source template". Other providers' types keep their name. */
export function toTypeText(type: string): string {
  const [, own] = /^airbyteembedded_(.+)$/.exec(type) ?? [];
  if (own === undefined) return type;
  const words = own.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
