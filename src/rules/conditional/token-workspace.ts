import type { ConditionalRule } from "./conditional-rule";

/** An ID creates no workspace, and a region matters only where one is created. */
export const TOKEN_RULES = {
  nothingToCreate: {
    kind: "refusedWhen",
    name: "create_workspace",
    harmless: false,
    when: { given: ["workspace_id"] },
    summary: "A workspace cannot be created by its ID",
    detail: "Airbyte creates a workspace by name only. Use workspace_name, or remove create_workspace.",
  },
  regionAlone: {
    kind: "refusedWhen",
    name: "region",
    when: { name: "create_workspace", isNot: true },
    summary: "The region has no effect",
    detail: "A region only matters if a workspace is created. Set create_workspace = true, or remove the region.",
  },
} as const satisfies Readonly<Record<string, ConditionalRule>>;
