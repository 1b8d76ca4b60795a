import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Clock } from "../../api/timing";
import type { App } from "./app";
import { bearerOf, organizationIn } from "./access";
import { admin } from "./admin";
import type { FaultRule } from "./faults/fault-rule";
import type { Faults } from "./faults/faults";
import { isList, type Reply } from "./faults/faulty-reply";
import { Refusal } from "./refusal";
import { type Arrived, replyOf, toBody, toReply } from "./reply";
import { type RequestLog, toFields } from "./request-log";
import { type Match, router } from "./router";
import type { Served } from "./served";
import { send, trickle } from "./sending";
import { toStranger } from "./origin-check";

export interface ServerParts {
  /** The first is meant where a request does not say whose it is. */
  readonly organizations: readonly [Served, ...Served[]];
  /** The organization as it is now, whatever becomes of it. */
  readonly copyOf: (app: App) => Served;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Keeps what requests have changed, before they are answered. Throws when it cannot. */
  readonly save: () => void;
  readonly clock: Clock;
  /** Ends the delays that are under way. */
  readonly stopped: AbortSignal;
}

/** The HTTP side: reads requests, applies faults that concern the connection, and writes answers. */
export function server({ organizations, copyOf, faults, log, save, clock, stopped }: ServerParts): Server {
  const stores = organizations.map(({ app }) => app.store);
  const toReached = ({ app, routes }: Served): Reached => {
    const own = admin({ app, stores, faults, log });
    return { app, routes: [...routes, ...own], api: router(routes), face: router(own) };
  };
  const first = toReached(organizations[0]);
  const others = organizations.slice(1).map(toReached);
  const { tokens, options } = first.app;
  const names = [...(options.allowedHosts ?? []), ...(options.host === undefined ? [] : [options.host])].map((name) =>
    name.toLowerCase(),
  );

  function reachedBy(organizationId: string | null | undefined): Reached {
    return others.find(({ app }) => app.organizationId.toLowerCase() === organizationId?.toLowerCase()) ?? first;
  }

  /** The emulator's own face; null for a request to anything else. */
  function answerFace({ method, path, headers, query, text }: Arrived): Reply | null {
    if (!path.startsWith("/emulator/")) return null;
    const organization = organizationIn(headers);
    const match = reachedBy(organization).face(method, path);
    if (match === null) return null;
    const { route, params } = match;
    return replyOf(() => route.answer({ params, query, body: toBody(text), organization, caller: { kind: "none" } }));
  }

  /** The answer, once what it tells of is kept. */
  function saved(reply: Reply): Reply {
    try {
      save();
      return reply;
    } catch (error) {
      return replyOf(() => {
        throw new Refusal(500, `Not kept: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
  }

  /** The answer of an organization; lists are those of an earlier time where a fault says so. */
  function answerApi(reached: Reached, arrived: Arrived, fault: FaultRule | null): Reply {
    const { method, path } = arrived;
    const { app, api } = reached;
    const { organizationId } = app;
    if (fault?.staleMs !== undefined) faults.stale.keep(organizationId, copyOf(app), fault.staleMs);
    const before = method === "GET" ? faults.stale.find(organizationId) : null;
    const old = before === null ? null : router(before.routes)(method, path);
    const isOld = before !== null && isList(toReply(before, old, arrived, null));
    return isOld ? toReply(before, old, arrived, fault) : toReply(reached, api(method, path), arrived, fault);
  }

  async function delay(fault: FaultRule | null): Promise<void> {
    if (fault?.delayMs !== undefined) await clock.sleep(fault.delayMs, stopped);
  }

  async function answer(arrived: Arrived, response: ServerResponse): Promise<void> {
    const { method, path, query, headers } = arrived;
    const strange = toStranger(headers, names);
    const own = strange === null ? answerFace(arrived) : refused(strange);
    if (own !== null) {
      send(response, saved(own));
      return;
    }

    const startedAt = clock.elapsed();
    const request = {
      method,
      path,
      query: query.toString(),
      at: new Date(clock.now()).toISOString(),
      fields: toFields(arrived.text),
    };
    const answered = log.note(request);
    const over = (status: number | null): void => {
      if (status !== null) answered(status);
      options.onRequest?.({ ...request, status, ms: Math.round(clock.elapsed() - startedAt) });
    };
    const fault = faults.take(method, path);
    if (fault?.expireToken === true) tokens.expireAll();
    const isLate = fault?.work === "done";
    if (!isLate) await delay(fault);
    const reached = reachedBy(tokens.grantOf(bearerOf(headers) ?? "")?.organizationId);
    const reply = fault?.drop === "before" ? null : saved(answerApi(reached, arrived, fault));
    if (isLate) await delay(fault);
    if (reply === null || fault?.drop === "after") {
      over(null);
      response.destroy();
      return;
    }
    over(reply.status);
    if (fault?.bytesPerSecond === undefined) send(response, reply);
    else await trickle(response, reply, { bytesPerSecond: fault.bytesPerSecond, clock, stopped });
  }

  return createServer((request, response) => {
    read(request)
      .then((arrived) => (arrived === null ? send(response, TOO_LARGE) : answer(arrived, response)))
      // Either the client went away while sending, or the emulator was stopped during a delay.
      .catch(() => response.destroy());
  });
}

/** An organization, and how its addresses are found. */
interface Reached extends Served {
  readonly api: (method: string, path: string) => Match | null;
  readonly face: (method: string, path: string) => Match | null;
}

function refused(reason: string, status = 403): Reply {
  return replyOf(() => {
    throw new Refusal(status, reason);
  });
}

/** The longest body that is read, in bytes: no client of the API has one near it. */
const LONGEST_BODY = 16 * 1024 * 1024;

/** Null for a request whose body is too long. */
async function read(request: IncomingMessage): Promise<Arrived | null> {
  const { url = "/" } = request;
  // Only path and query matter here. A text that is not an address leads nowhere.
  const { pathname, searchParams } = new URL(URL.canParse(url, BASE) ? url : "/", BASE);
  const { method = "GET", headers } = request;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // A body that is too long is still read to its end, or the client would see a broken connection and not the answer.
    if (size <= LONGEST_BODY) chunks.push(chunk);
  }
  if (size > LONGEST_BODY) return null;
  return { method, path: pathname, query: searchParams, headers, text: Buffer.concat(chunks).toString("utf8") };
}

const BASE = "http://emulator";

const TOO_LARGE = refused(`The body is larger than ${LONGEST_BODY / 1024 / 1024} MB.`, 413);
