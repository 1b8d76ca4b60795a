import { readFileSync } from "node:fs";
import path from "node:path";
import { excerpt } from "../../src/codegen/transcripts";

const FOLDER = path.join(__dirname, "../../docs/pull-request");

/** Parts of the kept pull request, which its acceptance test compares with a real one. */
export function pullRequestScene(): Record<string, string> {
  const comment = readFileSync(path.join(FOLDER, "comment.md"), "utf8");
  const refusal = readFileSync(path.join(FOLDER, "refusal.txt"), "utf8");
  return {
    "pull-request-comment": excerpt(comment, /^### /, /tag `pro`.*Payments/).replaceAll(/^<!--.*-->\n+/gm, ""),
    "stale-plan": excerpt(refusal, /Saved plan is stale/, /and apply that plan/)
      .replaceAll(/^[│╷╵] ?/gm, "")
      // GitHub shows these beside the code, and not in the log.
      .replaceAll(/^::.*\n/gm, "")
      .trim(),
  };
}
