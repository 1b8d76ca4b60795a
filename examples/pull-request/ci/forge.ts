import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export const REPOSITORY = "acme/catalog";
const REPOSITORY_ID = 1;
const BOT = { login: "github-actions[bot]" };

export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  body: string;
}

export interface Issue extends Comment {
  readonly number: number;
  readonly title: string;
  state: "open" | "closed";
}

export interface PullRequest {
  readonly number: number;
  readonly branch: string;
  readonly head: { sha: string };
  readonly comments: Comment[];
  merged_at: string | null;
  /** Commits with which it came into the main branch. */
  readonly mergedAs: string[];
}

export interface Run {
  readonly id: number;
  readonly path: string;
  readonly headSha: string;
}

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly run: Run;
  /** Folder that holds its files. */
  readonly folder: string;
}

/** The part of GitHub that the kit talks to: pull requests with comments, issues, runs and their artifacts. */
export interface Forge {
  readonly url: string;
  readonly token: string;
  readonly pullRequests: PullRequest[];
  readonly issues: Issue[];
  readonly runs: Run[];
  readonly artifacts: Artifact[];
  readonly stop: () => Promise<void>;
}

type Answer = readonly [status: number, body: unknown];
type Data = Omit<Forge, "url" | "stop">;

export async function startForge(): Promise<Forge> {
  const data: Data = { token: "token of the job", pullRequests: [], issues: [], runs: [], artifacts: [] };
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const authorized = request.headers.authorization === `Bearer ${data.token}`;
      const [status, answer] = authorized ? route(data, request, body) : [401, { message: "Bad credentials" }];
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // of a server that listens on a port
  return {
    ...data,
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface Call {
  readonly data: Data;
  /** The number in the path. */
  readonly id: number;
  /** What the path has in the place of a commit. */
  readonly commit: string;
  readonly query: URLSearchParams;
  readonly body: Partial<Issue>;
}

const page = ({ query }: Call, items: readonly unknown[]): Answer => [200, query.get("page") === "1" ? items : []];
const one = <T>(found: T | undefined, answer: (found: T) => unknown): Answer =>
  found === undefined ? [404, { message: "Not Found" }] : [200, answer(found)];
const pullOf = ({ data, id }: Call): PullRequest | undefined => data.pullRequests.find(({ number }) => number === id);

const ROUTES: readonly (readonly [route: RegExp, answer: (call: Call) => Answer])[] = [
  [
    /^GET issues$/,
    (call) =>
      page(
        call,
        call.data.issues.filter(({ state }) => state === call.query.get("state")),
      ),
  ],
  [/^POST issues$/, ({ data, body }) => [201, data.issues.push(toIssue(100 + data.issues.length, body))]],
  [
    /^PATCH issues\/(?<id>\d+)$/,
    ({ data, id, body }) =>
      one(
        data.issues.find(({ number }) => number === id),
        (issue) => Object.assign(issue, body),
      ),
  ],
  [/^GET issues\/(?<id>\d+)\/comments$/, (call) => page(call, pullOf(call)?.comments ?? [])],
  [
    /^POST issues\/(?<id>\d+)\/comments$/,
    (call) =>
      one(pullOf(call), ({ number, comments }) =>
        comments.push({ id: 1000 * number + comments.length, user: BOT, body: call.body.body ?? "" }),
      ),
  ],
  [
    /^PATCH issues\/comments\/(?<id>\d+)$/,
    ({ data, id, body }) =>
      one(
        data.pullRequests.flatMap(({ comments }) => comments).find((comment) => comment.id === id),
        (comment) => Object.assign(comment, body),
      ),
  ],
  [
    /^GET commits\/(?<commit>\w+)\/pulls$/,
    (call) =>
      page(
        call,
        call.data.pullRequests.filter(({ mergedAs }) => mergedAs.includes(call.commit)),
      ),
  ],
  [
    /^GET actions\/artifacts$/,
    ({ data, query }) => [
      200,
      { artifacts: data.artifacts.filter(({ name }) => name === query.get("name")).map(toArtifact) },
    ],
  ],
  [
    /^GET actions\/runs\/(?<id>\d+)$/,
    ({ data, id }) =>
      one(
        data.runs.find((run) => run.id === id),
        (run) => run,
      ),
  ],
];

function route(data: Data, { method = "", url = "" }: IncomingMessage, body: Partial<Issue>): Answer {
  const { pathname, searchParams: query } = new URL(url, "http://localhost");
  const asked = `${method} ${pathname.replace(`/repos/${REPOSITORY}/`, "")}`;
  for (const [pattern, answer] of ROUTES) {
    const match = pattern.exec(asked);
    if (match === null) continue;
    const { id = "", commit = "" } = match.groups ?? {};
    return answer({ data, id: Number(id), commit, query, body });
  }
  return [404, { message: `The fake forge does not know ${asked}` }];
}

function toIssue(number: number, { title = "", body = "" }: Partial<Issue>): Issue {
  return { id: number, number, user: BOT, title, body, state: "open" };
}

function toArtifact({ id, name, run }: Artifact): object {
  return {
    id,
    name,
    expired: false,
    workflow_run: {
      id: run.id,
      head_sha: run.headSha,
      repository_id: REPOSITORY_ID,
      head_repository_id: REPOSITORY_ID,
    },
  };
}

async function readBody(request: IncomingMessage): Promise<Partial<Issue>> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  // The kit's scripts send these fields.
  return JSON.parse(text || "{}") as Partial<Issue>;
}
