import { Token } from "cdktf";
import type { Construct } from "constructs";
import { findWhitelistConflict } from "../../src/rules";
import type { Customization } from "../templates/customization";

const MESSAGES = {
  "no-streams": "syncs the streams of a whitelist that has none: name some in customization.streamWhitelist.",
  "no-mode":
    'has a whitelist of streams that has no effect: set customization.streamSelectionMode to "whitelist", or remove the list.',
};

/** Finds contradictions between the whitelist of streams and the mode. */
export function findStreamProblems(
  { node }: Construct,
  { streamSelectionMode, streamWhitelist }: Customization,
): string[] {
  const known = <T>(value: T | undefined): T | null | undefined =>
    Token.isUnresolved(value) ? undefined : (value ?? null);
  // A value that is no token has the type it is declared with.
  const mode = known(streamSelectionMode) as string | null | undefined;
  const streams = known(streamWhitelist) as readonly string[] | null | undefined;
  const conflict = findWhitelistConflict(mode, streams);
  return conflict === null ? [] : [`"${node.path}" ${MESSAGES[conflict]}`];
}
