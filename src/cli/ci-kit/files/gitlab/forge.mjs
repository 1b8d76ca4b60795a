/**
 * GitLab's REST API, as far as the other scripts need it. All that it needs comes from the environment: GITLAB_TOKEN,
 * the token of a project with the scope "api", and the variables that GitLab sets in every job.
 */
import { fail, requireVariables } from "./failure.mjs";
import { listPages } from "./pages.mjs";

const {
  CI_API_V4_URL: api,
  CI_PROJECT_ID: project,
  CI_MERGE_REQUEST_IID: mergeRequest,
  CI_PIPELINE_URL: pipeline,
  GITLAB_TOKEN: token,
} = process.env;

/** Address of the pipeline that calls this; null on a laptop. */
export const runUrl = pipeline ?? null;

/** Comments on the merge request that were written by the token's account; those of others are never touched. */
export const commentsOfReview = {
  async list() {
    requireVariables("CI_MERGE_REQUEST_IID");
    const { id } = await getAccount();
    return (await list(`/merge_requests/${mergeRequest}/notes`)).filter(({ author }) => author.id === id);
  },
  create: (body) => request("POST", `/merge_requests/${mergeRequest}/notes`, { body }),
  update: (id, body) => request("PUT", `/merge_requests/${mergeRequest}/notes/${id}`, { body }),
};

/** Open issues that were written by the token's account. */
export const issues = {
  async list() {
    const { id } = await getAccount();
    const found = await list(`/issues?state=opened&author_id=${id}`);
    return found.map(({ iid, description }) => ({ id: iid, body: description }));
  },
  create: (title, body) => request("POST", "/issues", { title, description: body }),
  update: (id, body) => request("PUT", `/issues/${id}`, { description: body }),
  close: (id) => request("PUT", `/issues/${id}`, { state_event: "close" }),
};

/** Merge requests with which a commit came in, whole. */
export async function listMergeRequests(commit) {
  const found = await list(`/repository/commits/${commit}/merge_requests`);
  return Promise.all(found.map(({ iid }) => request("GET", `/merge_requests/${iid}`)));
}

/** Jobs of a pipeline, the newest first. */
export function listJobs(pipelineId) {
  return list(`/pipelines/${pipelineId}/jobs`);
}

/** A file of a job's artifacts, or null. */
export async function findArtifact(jobId, file) {
  const response = await send("GET", `/jobs/${jobId}/artifacts/${file}`);
  if (response.status === 404) return null;
  if (!response.ok) await refuse("GET", `/jobs/${jobId}/artifacts/${file}`, response);
  return Buffer.from(await response.arrayBuffer());
}

function getAccount() {
  return request("GET", "/user", undefined, api);
}

function list(path) {
  return listPages(path, (page) => request("GET", page));
}

async function request(method, path, body, base) {
  const response = await send(method, path, body, base);
  if (response.ok) return response.json();
  return refuse(method, path, response);
}

function send(method, path, body, base = `${api}/projects/${project}`) {
  requireVariables("GITLAB_TOKEN", "CI_API_V4_URL", "CI_PROJECT_ID");
  return fetch(`${base}${path}`, {
    method,
    headers: { "content-type": "application/json", "private-token": token },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  }).catch((error) => fail(`GitLab cannot be reached at ${api}: ${error.cause?.message ?? error.message}`));
}

async function refuse(method, path, response) {
  const said = (await response.text()).slice(0, 300);
  fail(`GitLab refused ${method} ${path} (${response.status}): ${said}`);
}
