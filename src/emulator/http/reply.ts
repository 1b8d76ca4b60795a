import type { IncomingHttpHeaders } from "node:http";
import { parseJson } from "../../api/json";
import { checkAccess, organizationIn } from "./access";
import type { Served } from "./served";
import type { FaultRule } from "./faults/fault-rule";
import { type Reply, toFaultyReply, toJsonReply, toSpoiltReply } from "./faults/faulty-reply";
import { invalid, Refusal } from "./refusal";
import type { Match } from "./router";
import { unserved } from "./unserved";

/** A request as the network delivered it. */
export interface Arrived {
  readonly method: string;
  /** Without the query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Answers a request, or as the fault says instead. */
export function toReply(served: Served, match: Match | null, arrived: Arrived, fault: FaultRule | null): Reply {
  const faulty = fault === null ? null : toFaultyReply(fault);
  if (faulty !== null && fault?.work !== "done") return faulty;
  const reply = toTrueReply(served, match, arrived);
  return faulty ?? (fault === null ? reply : toSpoiltReply(reply, fault));
}

/** The answer to a call of the emulator's own endpoints, or of the API, from the route's result or error. */
export function replyOf(answer: () => object, errorShape: "envelope" | "detail" = "envelope", status = 200): Reply {
  try {
    return toJsonReply(status, answer());
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, `The emulator itself failed: ${String(error)}`);
    return toJsonReply(refusal.status, refusal.toBody(errorShape));
  }
}

/** A body as JSON, undefined when there is none. Throws a 422 when it cannot be read, or not be kept. */
export function toBody(text: string): unknown {
  if (text === "") return undefined;
  let body: unknown;
  try {
    body = parseJson(text);
  } catch {
    throw invalid({ location: ["body"], message: "JSON decode error", code: "json_invalid" });
  }
  if (!hasPrototypeKey(body)) return body;
  const message = 'Value error, the emulator cannot keep a key "__proto__"';
  throw invalid({ location: ["body"], message, code: "value_error" });
}

/** True when any object of a body has a key that shapes and copies would lose, or take for something else. */
function hasPrototypeKey(body: unknown): boolean {
  const left: unknown[] = [body];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, "__proto__")) return true;
    for (const inner of Object.values(value)) left.push(inner);
  }
  return false;
}

function toTrueReply(
  { app, routes }: Served,
  match: Match | null,
  { method, path, query, headers, text }: Arrived,
): Reply {
  function answer(): object {
    if (match === null) throw new Refusal(501, unserved(method, path, routes, app.switches));
    if (match.route.isServed?.(app.switches) === false) throw new Refusal(404, "Not Found");
    const caller = checkAccess(app, match.route, headers);
    const { params } = match;
    return match.route.answer({ params, query, body: toBody(text), caller, organization: organizationIn(headers) });
  }
  return replyOf(answer, app.switches.errorShape, match?.route.status?.(app.switches));
}
