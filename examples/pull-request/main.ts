/**
 * A pull request from the branch to the night after: plan, comment, merge, apply of that plan, a refusal of a stale one,
 * drift, issue. Real are git, the workflows and scripts that `ci init` writes, cdktf, Terraform and our provider; Airbyte
 * is the emulator, and a small server stands for the forge. Needs a build: `npm run build`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { complain, say } from "../demo/narrator";
import { openScene } from "./scene";
import { play } from "./story";

main(process.argv[2]).catch(complain);

/** @param folder where to keep what people saw, if anywhere */
async function main(folder: string | undefined): Promise<void> {
  const scene = await openScene();
  const startedAt = Date.now();
  try {
    const { comment, report, issue, refusal } = await play(scene);
    say(`\nAll of it in ${Math.round((Date.now() - startedAt) / 1000)} s. Nothing is left running.`);
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    const files = { "comment.md": comment, "report.json": report, "issue.md": issue, "refusal.txt": refusal };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  } finally {
    await scene.close();
  }
}
