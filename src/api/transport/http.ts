import http from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import axios, { type AxiosInstance } from "axios";
import { isLoopback } from "../../rules";
import { readBody } from "./body";
import { startDeadline } from "./deadline";
import { findRedirect } from "./redirect";
import type { Method } from "./retry/retry";

/** One request as it goes out. */
export interface HttpRequest {
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** One answer as it came in, whatever its status. Header names are lower case. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** True when the body is longer than what was read of it. */
  readonly isCut?: boolean;
  /** False when the body was no UTF-8. */
  readonly isText?: boolean;
}

/** Sends one request once. Throws `NoAnswer` when no complete answer came. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/** The network failed. Holds no headers and no body. */
export class NoAnswer extends Error {
  constructor(
    readonly reason: string,
    /** True when the request may have arrived. */
    readonly sent: boolean,
    /** True when another try may end differently. */
    readonly passing: boolean,
  ) {
    super(reason);
  }
}

const MOST_REDIRECTS = 3;

/** Time that a connection for writes waits for the next one, in milliseconds. Servers wait longer before they close. */
const WRITE_IDLE_MS = 1000;

/** The network, and the connections that are kept open for the next request. */
export interface Network {
  readonly send: Send;
  /** Closes all connections as soon as nothing is under way. What is sent later still arrives, and leaves none open. */
  readonly close: () => void;
}

/**
 * The network as axios sees it: text in and out, no status is an error, redirects on the same host only. Each request
 * ends within the timeout, its redirects and its whole answer included.
 */
export function network(timeoutMs: number): Network {
  const agents = [{}, { timeout: WRITE_IDLE_MS }].map((options) => ({
    httpAgent: new http.Agent({ keepAlive: true, ...options }),
    httpsAgent: new https.Agent({ keepAlive: true, ...options }),
  }));
  // An idle connection that the server is just closing looks like a lost answer. What may be repeated is; a
  // POST may not, so it takes a connection that was in use a moment ago, or a new one.
  const [lasting = axios, recent = axios] = agents.map(axiosWith);
  let underWay = 0;
  let closed = false;

  function closeIdle(): void {
    if (!closed || underWay > 0) return;
    for (const { httpAgent, httpsAgent } of agents) {
      httpAgent.destroy();
      httpsAgent.destroy();
    }
  }

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    const client = request.method === "POST" || request.method === "PATCH" ? recent : lasting;
    const deadline = startDeadline(timeoutMs, request.signal);
    underWay += 1;
    try {
      let next = { ...request, signal: deadline.signal };
      for (let redirects = 0; ; redirects += 1) {
        const answer = await sendOnce(client, next);
        const target = redirects < MOST_REDIRECTS ? findRedirect(next, answer) : null;
        if (target === null) return answer;
        next = { ...next, url: target };
      }
    } catch (error) {
      throw deadline.isOver() ? new NoAnswer(`it took longer than ${timeoutMs / 1000} s`, true, true) : error;
    } finally {
      deadline.clear();
      underWay -= 1;
      closeIdle();
    }
  }

  return {
    send,
    close() {
      closed = true;
      closeIdle();
    },
  };
}

function axiosWith(agents: { readonly httpAgent: http.Agent; readonly httpsAgent: https.Agent }): AxiosInstance {
  return axios.create({
    ...agents,
    maxRedirects: 0,
    responseType: "stream",
    transformRequest: (body: unknown) => body,
    validateStatus: () => true,
  });
}

async function sendOnce(
  client: AxiosInstance,
  { method, url, headers, body, signal }: HttpRequest,
): Promise<HttpAnswer> {
  try {
    const answer = await client.request<Readable>({
      method,
      url,
      headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
      data: body,
      signal,
      // A proxy meant for the outside cannot reach this machine's own loopback.
      ...(isLoopback(url) ? { proxy: false } : {}),
    });
    const { status } = answer;
    return { status, headers: toHeaders(answer.headers), ...(await readBody(answer.data, status >= 300)) };
  } catch (error) {
    throw toNoAnswer(error);
  }
}

function toHeaders(headers: object): Record<string, string> {
  const entries = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was closed early",
  ENOTFOUND: "the host name is unknown",
  EAI_AGAIN: "looking up the host name failed",
  EHOSTUNREACH: "there is no route to the host",
  ENETUNREACH: "there is no route to the network",
  ETIMEDOUT: "it took too long",
  ECONNABORTED: "it took too long",
  EPIPE: "the connection was closed early",
};
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** Only the code crosses: an axios error carries the token and the body with it. */
function toNoAnswer(error: unknown): NoAnswer {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const untrusted = /CERT|TLS|SSL|UNABLE_TO_VERIFY|SELF_SIGNED|DEPTH_ZERO/.test(code);
  if (untrusted) return new NoAnswer(`the certificate or the encryption was not accepted (${code})`, false, false);
  return new NoAnswer(REASONS[code] ?? `the network failed (${code || "no code"})`, !NEVER_SENT.has(code), true);
}
