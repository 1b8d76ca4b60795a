import http from "node:http";
import https from "node:https";
import axios, { AxiosError, type AxiosInstance } from "axios";
import type { Method } from "./retry";

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
}

/** Sends one request once. Throws `NoAnswer` when no complete answer came. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/** The network failed. Holds no headers and no body. */
export class NoAnswer extends Error {
  constructor(
    readonly reason: string,
    /** Whether the request may have arrived. */
    readonly sent: boolean,
    /** Whether another try could end otherwise. */
    readonly passing: boolean,
  ) {
    super(reason);
  }
}

const MOST_REDIRECTS = 3;

/** The network as axios sees it: text in and out, no status is an error, redirects on the same host only. */
export function httpSender(timeoutMs: number): Send {
  const lasting = axiosWith(timeoutMs, { keepAlive: true });
  // An idle connection that the server is just closing looks like a lost answer. What may be repeated is; a
  // POST may not, so it gets a connection of its own.
  const fresh = axiosWith(timeoutMs, { keepAlive: false });

  return async (request) => {
    const client = request.method === "POST" || request.method === "PATCH" ? fresh : lasting;
    let next = request;
    for (let redirects = 0; ; redirects += 1) {
      const answer = await sendOnce(client, next);
      const target = redirects < MOST_REDIRECTS ? redirectTarget(next, answer) : null;
      if (target === null) return answer;
      next = { ...next, url: target };
    }
  };
}

function axiosWith(timeout: number, agent: http.AgentOptions): AxiosInstance {
  return axios.create({
    timeout,
    httpAgent: new http.Agent(agent),
    httpsAgent: new https.Agent(agent),
    maxRedirects: 0,
    responseType: "text",
    transformRequest: (body: unknown) => body,
    transformResponse: (text: unknown) => text,
    validateStatus: () => true,
    transitional: { clarifyTimeoutError: true },
  });
}

async function sendOnce(
  client: AxiosInstance,
  { method, url, headers, body, signal }: HttpRequest,
): Promise<HttpAnswer> {
  try {
    const answer = await client.request<unknown>({
      method,
      url,
      headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
      data: body,
      signal,
      // A proxy meant for the outside cannot reach this machine's own loopback.
      ...(isLoopback(url) ? { proxy: false } : {}),
    });
    return {
      status: answer.status,
      headers: toHeaders(answer.headers),
      text: typeof answer.data === "string" ? answer.data : "",
    };
  } catch (error) {
    throw toNoAnswer(error);
  }
}

function toHeaders(headers: object): Record<string, string> {
  const entries = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Where to go instead, or null. The token must not travel to another host, nor from https to http. */
function redirectTarget({ method, url }: HttpRequest, { status, headers }: HttpAnswer): string | null {
  const keepsMethod = status === 307 || status === 308 || (method === "GET" && [301, 302, 303].includes(status));
  if (!keepsMethod || headers.location === undefined || !URL.canParse(headers.location, url)) return null;
  const from = new URL(url);
  const to = new URL(headers.location, url);
  const safe = to.host === from.host && (to.protocol === from.protocol || to.protocol === "https:");
  return safe ? to.href : null;
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was closed early",
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the host name could not be looked up",
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
  const code = error instanceof AxiosError ? (error.code ?? "") : "";
  const untrusted = /CERT|TLS|SSL|UNABLE_TO_VERIFY|SELF_SIGNED|DEPTH_ZERO/.test(code);
  if (untrusted) return new NoAnswer(`the certificate or the encryption was not accepted (${code})`, false, false);
  return new NoAnswer(REASONS[code] ?? `the network failed (${code || "no code"})`, !NEVER_SENT.has(code), true);
}
