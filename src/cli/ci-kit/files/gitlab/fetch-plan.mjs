/**
 * Fetches the sealed plan of this commit to airbyte-review: that of the last pipeline of the merge request with which
 * the commit came in. A plan that lies there already, made by a job of this pipeline, is kept.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { suffix } from "./catalog.mjs";
import { findArtifact, listJobs, listMergeRequests } from "./forge.mjs";

const SEALED = "airbyte-review/plans.sealed";
const FOLDER = process.env.AIRBYTE_FOLDER ?? ".";

const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
const commit = git("rev-parse", "HEAD");
const tree = git("rev-parse", "HEAD^{tree}");

if (!existsSync(SEALED)) {
  const sealed = await findSealed();
  if (sealed === null) {
    console.error(
      `No plan was made for the files of this commit (tree ${tree}), or it is older than five days: the branch was not ` +
        `up to date when it was merged, or nobody planned it. Run a new pipeline on this branch, read the report of ` +
        `"airbyte-plan${suffix}", and then start "airbyte-apply${suffix}" in it.`,
    );
    process.exit(1);
  }
  mkdirSync("airbyte-review", { recursive: true });
  writeFileSync(SEALED, sealed);
}

async function findSealed() {
  const merged = (await listMergeRequests(commit)).filter(({ state }) => state === "merged");
  // The last pipeline ran the code that was reviewed; a fork's pipeline is one of another project.
  const pipelines = merged
    .map(({ head_pipeline: pipeline }) => pipeline)
    .filter((pipeline) => pipeline !== null && String(pipeline.project_id) === process.env.CI_PROJECT_ID);
  for (const { id } of pipelines) {
    for (const job of (await listJobs(id)).filter(({ name }) => name === `airbyte-plan${suffix}`)) {
      const planned = await findArtifact(job.id, at("airbyte-review/tree"));
      if (planned?.toString().trim() === tree) return findArtifact(job.id, at(SEALED));
    }
  }
  return null;
}

/** Path inside an artifact, which holds paths from the top of the repository. */
function at(file) {
  return FOLDER === "." ? file : `${FOLDER}/${file}`;
}
