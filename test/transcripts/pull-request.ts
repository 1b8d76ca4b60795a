import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { excerpt } from "../../src/codegen/transcripts";
import { seePullRequest } from "../support/pages/pull-request";

const FOLDER = path.join(__dirname, "../../docs/pull-request");

/** Plays the pull request, keeps what people see in `docs/pull-request`, and shows the head of its comment in the README. */
export async function pullRequestScene(): Promise<Record<string, string>> {
  const seen = await seePullRequest();
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of seen) if (name !== "refusal.txt") writeFileSync(path.join(FOLDER, name), text);
  const comment = seen.get("comment.md") ?? "";
  const refusal = seen.get("refusal.txt") ?? "";
  return {
    "pull-request-comment": excerpt(comment, /^### /, /tag `pro`.*Payments/).replaceAll(/^<!--.*-->\n+/gm, ""),
    "stale-plan": excerpt(refusal, /Saved plan is stale/, /and apply that plan/)
      .replaceAll(/^[│╷╵] ?/gm, "")
      .trim(),
  };
}
