import { validateHeaderName, validateHeaderValue } from "node:http";
import * as z from "zod";
import type { Pattern } from "../../../specs/check/patterns/pattern";

/** A day: longer than any client waits, and well within what timers can count. */
const LONGEST_DELAY_MS = 86_400_000;

/** Far more than any client reads. */
const LARGEST_PADDING = 256 * 1024 * 1024;

/** Names of bodies that are no JSON of the rule's own. */
export const FAULTY_BODIES = ["html", "empty", "null", "truncated", "garbled", "doubled", "gzip"] as const;

const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** The beginning of a path. An expression in its place would match nothing, and nobody would notice. */
export const PathBeginning = z.string().startsWith("/", {
  error: "Value error, this is the beginning of a path, such as /api/v1; an expression has a field of its own",
});

const Count = z.int().min(0);
const HeaderValue = z.string().refine((value) => isFit(() => validateHeaderValue("x", value)), {
  error: "Value error, no header can have this value",
});
const Headers = z
  .record(z.string(), HeaderValue)
  .refine((headers) => Object.keys(headers).every((name) => isFit(() => validateHeaderName(name))), {
    error: "Value error, no header can have this name",
  });

/** A fault rule without its path, which other processes write in another way. */
export const FaultShape = z.strictObject({
  /** The HTTP method, in upper or lower case. @default every method */
  method: z
    .string()
    .refine((text) => METHODS.includes(text.toUpperCase()), {
      error: `Value error, this is no method: there are ${METHODS.join(", ")}`,
    })
    .optional(),
  /** Number of matching requests that pass first. @default 0 */
  after: Count.optional(),
  /** Number of requests that it affects. @default all */
  times: Count.optional(),
  /** Answers with this status; the work is not done, unless `work` says so. */
  status: z.int().min(200).max(599).optional(),
  /** Does the work before the answer or the delay of this rule: as when a gateway loses a backend that finishes. */
  work: z.literal("done").optional(),
  /** More headers of the answer, such as `X-RateLimit-Reset`. */
  headers: Headers.optional(),
  /** Leaves this many items off the end of a list; the work is done. */
  short: Count.optional(),
  /** `Retry-After`: seconds, or an HTTP date. Makes the status 429 unless one is given. */
  retryAfter: z.union([z.number(), HeaderValue]).optional(),
  body: z.union([z.enum(FAULTY_BODIES), z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
  /** Puts so many spaces in front of the answer, which JSON allows. */
  padding: z.int().min(0).max(LARGEST_PADDING).optional(),
  /** Sends the answer's body at this pace. */
  bytesPerSecond: z.int().min(1).optional(),
  /** Shows all lists of the organization as they were before this request, for so long. */
  staleMs: z.number().min(0).max(LONGEST_DELAY_MS).optional(),
  /** Closes the connection without an answer, before the work is done or after it. */
  drop: z.enum(["before", "after"]).optional(),
  delayMs: z.number().min(0).max(LONGEST_DELAY_MS).optional(),
  /** Expires every token issued so far, before the request is looked at. */
  expireToken: z.boolean().optional(),
});

/**
 * One failure on demand. Rules are tried in order, and the first that matches a request decides about it. A fault
 * changes nothing but what its rule says.
 */
export interface FaultRule extends Readonly<Omit<z.infer<typeof FaultShape>, "body">> {
  /** The path's beginning, from "/api/v1" on, or an expression that it must match. */
  readonly path?: string | RegExp | Pick<Pattern, "test">;
  /**
   * "html": a page as a gateway sends it. "empty" and "null": no more than that, with the status or 200. The others change the
   * real answer, whose work is done: "truncated" leaves half of it, "garbled" puts bytes into it that are no UTF-8, "doubled"
   * gives the first key twice, and "gzip" packs it. Anything else: this JSON, with the status or 200.
   */
  readonly body?: (typeof FAULTY_BODIES)[number] | object;
}

/** Throws a RangeError that says why a rule is impossible. */
export function checkRule(rule: FaultRule): void {
  const path = typeof rule.path === "string" ? PathBeginning : z.unknown();
  const result = FaultShape.extend({ path: path.optional() }).safeParse(rule);
  if (result.success) return;
  const [issue] = result.error.issues;
  throw new RangeError(
    `A fault cannot be like this: ${issue?.path.join(".") ?? "rule"}: ${issue?.message ?? "invalid"}.`,
  );
}

function isFit(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}
