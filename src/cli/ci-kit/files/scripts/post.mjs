/**
 * Writes a report where people read it. There is one comment for a pull request and one issue for drift, and both are
 * kept up to date.
 *
 *   node ci/airbyte/post.mjs review   airbyte-review/report.md → comment on the pull request
 *   node ci/airbyte/post.mjs drift    airbyte-drift/report.md → issue, which is closed once there is no drift
 */
import { existsSync, readFileSync } from "node:fs";
import { commentsOfReview, issues, runUrl } from "./forge.mjs";

const TITLE = "Airbyte: changes made outside Terraform";
const REVIEW = "<!-- airbyte-embedded: review -->";
const DRIFT = "<!-- airbyte-embedded: drift -->";

async function postReview() {
  const file = "airbyte-review/report.md";
  const text = existsSync(file)
    ? readFileSync(file, "utf8").trimEnd()
    : "**There is no report: the plan failed.** The log of the run says why.";
  const body = `${REVIEW}\n${text}\n\n[The run, with the page to look at](${runUrl})\n`;
  const [known] = (await commentsOfReview.list()).filter((comment) => comment.body.startsWith(REVIEW));
  if (known === undefined) await commentsOfReview.create(body);
  else await commentsOfReview.update(known.id, body);
  console.log(known === undefined ? "Wrote the comment." : "Updated the comment.");
}

async function postDrift() {
  const drifted = readFileSync("airbyte-drift/exit-code", "utf8").trim() === "2";
  const [known] = (await issues.list()).filter((issue) => issue.body?.startsWith(DRIFT));
  if (!drifted) {
    if (known !== undefined) await issues.close(known.id);
    console.log(known === undefined ? "No drift." : "No drift any more: closed the issue.");
    return;
  }
  const text = readFileSync("airbyte-drift/report.md", "utf8").trimEnd();
  const body = `${DRIFT}\n${text}\n\n[The run](${runUrl})\n`;
  if (known === undefined) await issues.create(TITLE, body);
  else await issues.update(known.id, body);
  console.log(known === undefined ? "Opened an issue." : "Updated the issue.");
}

const post = { review: postReview, drift: postDrift }[process.argv[2]];
if (post === undefined) throw new Error("Say what to write: node ci/airbyte/post.mjs review|drift");
await post();
