import http from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import axios, { type AxiosInstance } from "axios";
import { isLoopback } from "../../rules";
import { readBody } from "./network/body";
import { startDeadline } from "./network/deadline";
import { NoAnswer, toNoAnswer } from "./network/no-answer";
import { findRedirect } from "./network/redirect";
import { isRepeatable, type Method } from "./retry/retry";

/** One request as it goes out. */
export interface HttpRequest {
  readonly method: Method;
  /** The method that a POST that changes nothing counts as: it is repeated, and takes a connection, like that one. */
  readonly repeatAs?: Method;
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
  // An idle connection that the server is just closing looks like a lost answer. What may be repeated is; a
  // POST may not, so it takes a connection that was in use a moment ago, or a new one.
  const lasting = agentsFor({ keepAlive: true });
  const recent = agentsFor({ keepAlive: true, timeout: WRITE_IDLE_MS });
  const [reads, writes] = [axiosWith(lasting), axiosWith(recent)];
  let underWay = 0;
  let closed = false;

  function closeIdle(): void {
    if (!closed || underWay > 0) return;
    for (const { httpAgent, httpsAgent } of [lasting, recent]) {
      httpAgent.destroy();
      httpsAgent.destroy();
    }
  }

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    const { method, repeatAs = method } = request;
    const client = isRepeatable(repeatAs) ? reads : writes;
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

/** Connections by http and by https. */
interface Agents {
  readonly httpAgent: http.Agent;
  readonly httpsAgent: https.Agent;
}

function agentsFor(options: http.AgentOptions): Agents {
  return { httpAgent: new http.Agent(options), httpsAgent: new https.Agent(options) };
}

function axiosWith(agents: Agents): AxiosInstance {
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
