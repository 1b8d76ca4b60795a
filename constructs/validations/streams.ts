import { Token } from "cdktf";
import type { Construct } from "constructs";
import { isBroken, WHITELIST_RULES } from "../../src/rules";
import type { Customization } from "../templates/customization";

const MESSAGES = [
  {
    rule: WHITELIST_RULES.noStreams,
    message: "syncs the streams of a whitelist that has none: name some in customization.streamWhitelist.",
  },
  {
    rule: WHITELIST_RULES.noMode,
    message:
      'has a whitelist of streams that has no effect: set customization.streamSelectionMode to "whitelist", or remove the list.',
  },
];

/** Finds contradictions between the whitelist of streams and the mode. */
export function findStreamProblems(
  { node }: Construct,
  { streamSelectionMode, streamWhitelist }: Customization,
): string[] {
  const known = (value: unknown): unknown => (Token.isUnresolved(value) ? undefined : (value ?? null));
  const customization = {
    stream_selection_mode: known(streamSelectionMode),
    stream_whitelist: known(streamWhitelist),
  };
  return MESSAGES.filter(({ rule }) => isBroken(rule, { customization })).map(
    ({ message }) => `"${node.path}" ${message}`,
  );
}
