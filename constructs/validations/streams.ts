import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { SourceTemplateCustomization } from "../generated/source-template";

/** Where the whitelist of streams and the mode contradict each other. */
export function findStreamProblems(template: Construct, given: SourceTemplateCustomization | undefined): string[] {
  const { streamSelectionMode: mode, streamWhitelist: list } = given ?? {};
  if (Token.isUnresolved(mode) || Token.isUnresolved(list)) return [];
  const { path } = template.node;
  if (mode === "whitelist" && (list ?? []).length === 0)
    return [`"${path}" syncs the streams of a whitelist that has none: name some in customization.streamWhitelist.`];
  if (mode !== "whitelist" && list !== undefined)
    return [
      `"${path}" has a whitelist of streams that has no effect: set customization.streamSelectionMode to "whitelist", or remove the list.`,
    ];
  return [];
}
