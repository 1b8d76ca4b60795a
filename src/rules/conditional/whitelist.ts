import type { ConditionalRule } from "./conditional-rule";

const about = { name: "stream_whitelist", inside: "customization" } as const;

/** Mode and whitelist of a source template's streams belong together. */
export const WHITELIST_RULES = {
  noStreams: {
    ...about,
    kind: "requiredWhen",
    when: { name: "stream_selection_mode", is: "whitelist" },
    summary: "Empty whitelist",
    detail: 'With stream_selection_mode = "whitelist", name at least one stream.',
  },
  noMode: {
    ...about,
    kind: "refusedWhen",
    when: { name: "stream_selection_mode", isNot: "whitelist" },
    summary: "Stream whitelist without its mode",
    detail: 'A whitelist only takes effect with stream_selection_mode = "whitelist". Set that, or remove the list.',
  },
} as const satisfies Readonly<Record<string, ConditionalRule>>;
