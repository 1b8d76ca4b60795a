/**
 * Writes a report where people read it. There is one comment for a pull request and one issue for drift, and both are
 * kept up to date.
 *
 *   node ci/airbyte/post.mjs review   airbyte-review/report.md → comment on the pull request
 *   node ci/airbyte/post.mjs drift    airbyte-drift/report.md → issue, which is closed once there is no drift
 *
 * With --dry-run it prints what it would write. Several catalogs of one repository have a comment and an issue each, by the variable AIRBYTE_CATALOG.
 */
import { existsSync, readFileSync } from "node:fs";
import { catalog } from "./catalog.mjs";
import { fail, read } from "./failure.mjs";
import { commentsOfReview, issues, runUrl } from "./forge.mjs";

const TITLE = `Airbyte: changes made outside Terraform${catalog && ` (${catalog})`}`;
const HEAD = catalog && `**Catalog ${catalog}**\n\n`;
const REVIEW = toMarker("review");
const DRIFT = toMarker("drift");

/** The invisible first line by which the next run finds what it wrote. */
function toMarker(what) {
  return `<!-- airbyte-embedded: ${what}${catalog && ` ${catalog}`} -->`;
}

function toLink(text) {
  return runUrl === null ? "" : `\n[${text}](${runUrl})\n`;
}

async function postReview() {
  const file = "airbyte-review/report.md";
  const text = existsSync(file)
    ? readFileSync(file, "utf8").trimEnd()
    : "**There is no report: the plan failed.** The log of the run says why.";
  const body = `${REVIEW}\n${HEAD}${text}\n${toLink("The run, with the page to look at")}`;
  if (isDry) return console.log(body);
  const [known] = (await commentsOfReview.list()).filter((comment) => comment.body.startsWith(REVIEW));
  if (known === undefined) await commentsOfReview.create(body);
  else await commentsOfReview.update(known.id, body);
  console.log(known === undefined ? "Wrote the comment." : "Updated the comment.");
}

async function postDrift() {
  const advice = "run ci/airbyte/drift.sh first.";
  const drifted = read("airbyte-drift/exit-code", advice).trim() === "2";
  const body = `${DRIFT}\n${HEAD}${read("airbyte-drift/report.md", advice).trimEnd()}\n${toLink("The run")}`;
  if (isDry) return console.log(drifted ? body : "No drift.");
  const [known] = (await issues.list()).filter((issue) => issue.body?.startsWith(DRIFT));
  if (!drifted) {
    if (known !== undefined) await issues.close(known.id);
    console.log(known === undefined ? "No drift." : "No drift any more: closed the issue.");
    return;
  }
  if (known === undefined) await issues.create(TITLE, body);
  else await issues.update(known.id, body);
  console.log(known === undefined ? "Opened an issue." : "Updated the issue.");
}

const [, , what, how] = process.argv;
const isDry = how === "--dry-run";
const post = { review: postReview, drift: postDrift }[what];
if (post === undefined || (how !== undefined && !isDry))
  fail("Say what to write: node ci/airbyte/post.mjs review|drift [--dry-run]");
await post();
