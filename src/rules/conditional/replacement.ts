import type { ConditionalRule } from "./conditional-rule";

/** Two templates that exist side by side need two names. */
export const REPLACEMENT_RULES = {
  noName: {
    kind: "requiredWhen",
    name: "name",
    when: { name: "replacement", is: "side-by-side" },
    summary: "A swap needs a name",
    detail: 'With replacement = "side-by-side", set name: the new template takes it over from the old one.',
  },
} as const satisfies Readonly<Record<string, ConditionalRule>>;
