import { validateHeaderName, validateHeaderValue } from "node:http";
import * as z from "zod";
import type { FaultRule } from "./faults";

/** A day: longer than any client waits, and well within what timers can count. */
const LONGEST_DELAY_MS = 86_400_000;

const Count = z.int().min(0);
const HeaderValue = z.string().refine((value) => isFit(() => validateHeaderValue("x", value)), {
  error: "Value error, no header can have this value",
});
const Headers = z
  .record(z.string(), HeaderValue)
  .refine((headers) => Object.keys(headers).every((name) => isFit(() => validateHeaderName(name))), {
    error: "Value error, no header can have this name",
  });

/** Everything that a fault may say but its path, which other processes write in another way. */
export const FaultShape = z.strictObject({
  method: z
    .string()
    .regex(/^[A-Za-z]+$/, "Value error, this is no method")
    .optional(),
  after: Count.optional(),
  times: Count.optional(),
  status: z.int().min(200).max(599).optional(),
  work: z.literal("done").optional(),
  headers: Headers.optional(),
  short: Count.optional(),
  retryAfter: z.union([z.number(), HeaderValue]).optional(),
  body: z.union([z.enum(["html", "truncated"]), z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
  drop: z.enum(["before", "after"]).optional(),
  delayMs: z.number().min(0).max(LONGEST_DELAY_MS).optional(),
  expireToken: z.boolean().optional(),
});

/** Throws a RangeError that says what a rule cannot be. */
export function checkRule(rule: FaultRule): void {
  const result = FaultShape.extend({ path: z.unknown().optional() }).safeParse(rule);
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
