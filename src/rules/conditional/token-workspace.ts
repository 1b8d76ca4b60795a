import type { ConditionalRule } from "./conditional-rule";

/** An ID creates no workspace, and a region matters only where one is created. */
export const TOKEN_RULES = {
  nothingToCreate: {
    kind: "refusedWhen",
    name: "create_workspace",
    harmless: false,
    when: { given: ["workspace_id"] },
    summary: "Nothing to create",
    detail: "A workspace is created by workspace_name, not by its ID.",
  },
  regionAlone: {
    kind: "refusedWhen",
    name: "region",
    when: { name: "create_workspace", isNot: true },
    summary: "A region without a creation",
    detail:
      "A region matters only where the workspace is created: set create_workspace = true, or leave the region out.",
  },
} as const satisfies Readonly<Record<string, ConditionalRule>>;
