import type { FaultRule } from "../../../src/emulator";
import { CLIENT_SECRET } from "./place";

/** One way in which a call goes wrong. */
export interface FaultKind {
  /** The column that it counts in. */
  readonly name: string;
  /** What tells it from others of the column. */
  readonly variant?: string;
  readonly rule: () => Omit<FaultRule, "method" | "path" | "after" | "times">;
  /** Variables of the provider while it lasts. */
  readonly environment?: Readonly<Record<string, string>>;
  /** False if it is tried once only. */
  readonly lasts?: boolean;
  /** True if it does the work: for a read, that makes no difference to the same fault without it. */
  readonly afterWork?: boolean;
  /** True if it may hide what has been done from reads that follow, so that a success need not be the last word. */
  readonly hides?: boolean;
}

const LATE = { AIRBYTE_REQUEST_TIMEOUT_SECONDS: "1", AIRBYTE_MAX_RETRIES: "1" };
const ERROR = { message: `wrong secret ${CLIENT_SECRET}`, errors: [{ message: `not ${CLIENT_SECRET}`, field: "x" }] };
const ODD = { items: [], id: 7, data: "none" };

const DAY_SECONDS = 86_400;
const MB = 1024 * 1024;
const soon = (): string => new Date(Date.now() + 2000).toUTCString();

/** A fault in both forms: instead of the work, and as the answer to work that was done. */
function eitherWay(name: string, rule: FaultRule, rest: Partial<FaultKind> = {}): FaultKind[] {
  return [
    { name, ...rest, rule: () => rule },
    { name, variant: "after the work", afterWork: true, ...rest, rule: () => ({ ...rule, work: "done" }) },
  ];
}

/** Every fault of the matrix. */
export const FAULT_KINDS: readonly FaultKind[] = [
  { name: "429", rule: () => ({ status: 429 }) },
  { name: "429", variant: "until a date", rule: () => ({ retryAfter: soon() }), lasts: false },
  ...[0, -5, DAY_SECONDS, "soon"].map((retryAfter) => ({
    name: "429",
    variant: `Retry-After: ${retryAfter}`,
    lasts: false,
    rule: () => ({ retryAfter }),
  })),
  ...eitherWay("500", { status: 500, body: ERROR }),
  ...eitherWay("502, HTML", { status: 502, body: "html" }),
  ...eitherWay("503", { status: 503 }),
  ...eitherWay("timeout", { delayMs: 60_000 }, { environment: LATE }),
  { name: "reset before", rule: () => ({ drop: "before" }) },
  { name: "reset after", rule: () => ({ drop: "after" }), afterWork: true },
  { name: "half of the JSON", rule: () => ({ body: "truncated" }) },
  ...eitherWay("other shape", { body: ODD }),
  ...eitherWay("empty", { body: "empty" }),
  ...eitherWay("null", { body: "null" }),
  ...eitherWay("204", { status: 204 }),
  { name: "token expired", rule: () => ({ expireToken: true }) },
  { name: "1 byte/s", rule: () => ({ bytesPerSecond: 1 }), environment: LATE },
  ...eitherWay("redirect", { status: 307, headers: { Location: "https://elsewhere.example/" } }),
  ...eitherWay("200, error", { status: 200, body: ERROR }),
  { name: "50 MB", rule: () => ({ padding: 50 * MB }), lasts: false },
  { name: "no UTF-8", rule: () => ({ body: "garbled" }) },
  { name: "gzip", rule: () => ({ body: "gzip" }) },
  { name: "key twice", rule: () => ({ body: "doubled" }) },
  { name: "stale lists", rule: () => ({ staleMs: 3000 }), hides: true },
];
