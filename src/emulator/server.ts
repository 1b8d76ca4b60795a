import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text as textOf } from "node:stream/consumers";
import type { Clock } from "../api/clock";
import { admin } from "./admin";
import type { App, Route } from "./app";
import type { Faults } from "./faults";
import { type Arrived, type Reply, replyOf, toBody, toReply } from "./reply";
import { type RequestLog, toFields } from "./request-log";
import { type Match, router } from "./router";

export interface ServerParts {
  readonly app: App;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly clock: Clock;
  /** Ends the delays that are under way. */
  readonly stopped: AbortSignal;
}

/** The HTTP side: reads requests, applies faults that concern the connection, and writes answers. */
export function server({ app, routes, faults, log, clock, stopped }: ServerParts): Server {
  const api = router(routes);
  const face = router(admin(app, faults, log));

  function answerFace({ route, params }: Match, { query, text }: Arrived): Reply {
    return replyOf(() => route.answer({ params, query, body: toBody(text) }));
  }

  async function answer(arrived: Arrived, response: ServerResponse): Promise<void> {
    const { method, path, query } = arrived;
    const own = path.startsWith("/emulator/") ? face(method, path) : null;
    if (own !== null) {
      send(response, answerFace(own, arrived));
      return;
    }

    const startedAt = clock.now();
    const request = {
      method,
      path,
      query: query.toString(),
      at: new Date(startedAt).toISOString(),
      fields: toFields(arrived.text),
    };
    const answered = log.note(request);
    const over = (status: number | null): void => {
      if (status !== null) answered(status);
      app.options.onRequest?.({ ...request, status, ms: clock.now() - startedAt });
    };
    const fault = faults.take(method, path);
    if (fault?.expireToken === true) app.tokens.expireAll();
    if (fault?.delayMs !== undefined) await clock.sleep(fault.delayMs, stopped);
    const reply = fault?.drop === "before" ? null : toReply(app, api(method, path), arrived, fault);
    if (reply === null || fault?.drop === "after") {
      over(null);
      response.destroy();
      return;
    }
    over(reply.status);
    send(response, reply);
  }

  return createServer((request, response) => {
    read(request)
      .then((arrived) => answer(arrived, response))
      // Either the client went away while sending, or the emulator was stopped during a delay.
      .catch(() => response.destroy());
  });
}

async function read(request: IncomingMessage): Promise<Arrived> {
  // Only path and query matter; the host is whatever the client calls us.
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://emulator");
  const { method = "GET", headers } = request;
  return { method, path: pathname, query: searchParams, headers, text: await textOf(request) };
}

function send(response: ServerResponse, { status, headers, text }: Reply): void {
  response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(text) });
  response.end(text);
}
