import { gzipSync } from "node:zlib";
import * as z from "zod";
import { parseJson, toJson } from "../../../api/json";
import type { FaultRule } from "./fault-rule";

/** An answer, ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | Buffer;
}

export function toJsonReply(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { ...headers, "Content-Type": "application/json" },
    text: status === 204 ? "" : toJson(body),
  };
}

/** The answer that a rule gives in place of the true one; null if it leaves that one. */
export function toFaultyReply({ status, retryAfter, body, ...rule }: FaultRule): Reply | null {
  const canned = isSpoiling(body) ? undefined : body;
  if (status === undefined && retryAfter === undefined && canned === undefined) return null;
  const code = status ?? (retryAfter === undefined ? 200 : 429);
  const headers = { ...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }), ...rule.headers };
  if (canned === "html") return toHtmlReply(code, headers);
  const json = typeof canned === "object" ? canned : { message: `Fault on demand: ${code}`, errors: [] };
  const reply = toJsonReply(code, json, headers);
  if (canned === "empty" || canned === "null") return { ...reply, text: canned === "null" ? "null" : "" };
  return toSpoiltReply(reply, { ...rule, body });
}

/** An answer with what the rule takes from it or does to it. */
export function toSpoiltReply(reply: Reply, { short, body, headers, padding = 0 }: FaultRule): Reply {
  const text = short === undefined ? String(reply.text) : withoutLast(String(reply.text), short);
  return {
    status: reply.status,
    headers: { ...reply.headers, ...headers, ...(body === "gzip" && { "Content-Encoding": "gzip" }) },
    text: toSpoilt(padding === 0 ? text : " ".repeat(padding) + text, body),
  };
}

type Spoiling = "truncated" | "garbled" | "doubled" | "gzip";

function isSpoiling(body: FaultRule["body"]): body is Spoiling {
  return body === "truncated" || body === "garbled" || body === "doubled" || body === "gzip";
}

function toSpoilt(text: string, body: FaultRule["body"]): string | Buffer {
  if (body === "truncated") return text.slice(0, text.length / 2);
  // In front of the last quotation mark, and so within a text or a name.
  if (body === "garbled") return withBytes(text, text.lastIndexOf('"'));
  if (body === "doubled") return text.replace(/^\s*\{("[^"]*"):/, (start, key: string) => `${start}null,${key}:`);
  return body === "gzip" ? gzipSync(text) : text;
}

function withBytes(text: string, at: number): Buffer {
  const noText = Buffer.from([0xc3, 0x28, 0xff]);
  return Buffer.concat([Buffer.from(text.slice(0, at)), noText, Buffer.from(text.slice(at))]);
}

function withoutLast(text: string, count: number): string {
  const less = (items: readonly unknown[]): readonly unknown[] => items.slice(0, Math.max(0, items.length - count));
  const body = parseJson(text);
  if (Array.isArray(body)) return toJson(less(body));
  const list = ListFrame.safeParse(body);
  return list.success ? toJson({ ...list.data, data: less(list.data.data) }) : text;
}

/** A list in its frame. */
const ListFrame = z.looseObject({ data: z.array(z.unknown()) });

/** True for the answer to a request for a list. */
export function isList({ text }: Reply): boolean {
  const body = parseJson(String(text));
  return Array.isArray(body) || ListFrame.safeParse(body).success;
}

function toHtmlReply(status: number, headers: Readonly<Record<string, string>>): Reply {
  const text = `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center></body></html>`;
  return { status, headers: { ...headers, "Content-Type": "text/html" }, text };
}
