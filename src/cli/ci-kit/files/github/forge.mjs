/**
 * GitHub's REST API, as far as the other scripts need it. All that it needs comes from the environment: GITHUB_TOKEN,
 * GITHUB_REPOSITORY (such as acme/catalog), and PULL_REQUEST, the number of the pull request that is commented on.
 */
import { fail, requireVariables } from "./failure.mjs";
import { listPages } from "./pages.mjs";

const {
  GITHUB_API_URL: api = "https://api.github.com",
  GITHUB_SERVER_URL: server = "https://github.com",
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: run,
  GITHUB_TOKEN: token,
  PULL_REQUEST: pullRequest,
  // The account that the token writes as. Comments of others are never touched, even if they copy a marker.
  COMMENT_AUTHOR: author = "github-actions[bot]",
} = process.env;

/** Address of the run that calls this; null on a laptop. */
export const runUrl = run === undefined ? null : `${server}/${repository}/actions/runs/${run}`;

/** Comments on the pull request that were written by the token's account. */
export const commentsOfReview = {
  list: async () => {
    requireVariables("PULL_REQUEST");
    return (await list(`/issues/${pullRequest}/comments`)).filter(({ user }) => user.login === author);
  },
  create: (body) => request("POST", `/issues/${pullRequest}/comments`, { body }),
  update: (id, body) => request("PATCH", `/issues/comments/${id}`, { body }),
};

/** Open issues that were written by the token's account. */
export const issues = {
  list: async () =>
    (await list("/issues?state=open"))
      .filter(({ user, pull_request: isPullRequest }) => user.login === author && !isPullRequest)
      .map(({ number, body }) => ({ id: number, body })),
  create: (title, body) => request("POST", "/issues", { title, body }),
  update: (id, body) => request("PATCH", `/issues/${id}`, { body }),
  close: (id) => request("PATCH", `/issues/${id}`, { state: "closed", state_reason: "completed" }),
};

/** Pull requests with which a commit came in. */
export function listPullRequests(commit) {
  return list(`/commits/${commit}/pulls`);
}

/** Artifacts of this name, the newest first. */
export async function listArtifacts(name) {
  const { artifacts } = await request("GET", `/actions/artifacts?name=${encodeURIComponent(name)}&per_page=100`);
  return artifacts.filter(({ expired }) => !expired).sort((one, other) => other.id - one.id);
}

/** The run of a workflow. */
export function getRun(id) {
  return request("GET", `/actions/runs/${id}`);
}

function list(path) {
  return listPages(path, (page) => request("GET", page));
}

async function request(method, path, body) {
  requireVariables("GITHUB_TOKEN", "GITHUB_REPOSITORY");
  const response = await fetch(`${api}/repos/${repository}${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "x-github-api-version": "2022-11-28",
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  }).catch((error) => fail(`GitHub cannot be reached at ${api}: ${error.cause?.message ?? error.message}`));
  if (response.ok) return response.json();
  fail(`GitHub refused ${method} ${path} (${response.status}): ${(await response.text()).slice(0, 300)}`);
}
