import type { Pattern } from "../../specs/check/pattern";
import { checkRule } from "./fault-shape";

/**
 * One failure on demand. Rules are tried in order, and the first that matches a request decides about it.
 * Everything that is not given stays as it would have been.
 */
export interface FaultRule {
  readonly method?: string;
  /** The path's beginning, from "/api/v1" on, or an expression that it must match. */
  readonly path?: string | RegExp | Pick<Pattern, "test">;
  /** How many matching requests pass unharmed first. @default 0 */
  readonly after?: number;
  /** How often it strikes. @default always */
  readonly times?: number;
  /** Answers with this status; the work is not done, unless `work` says so. */
  readonly status?: number;
  /** Does the work before the answer that this rule gives: as when a gateway loses a backend that finishes. */
  readonly work?: "done";
  /** `Retry-After`: seconds, or an HTTP date. Makes the status 429 unless one is given. */
  readonly retryAfter?: number | string;
  /** More headers of the answer, such as `X-RateLimit-Reset`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Leaves so many items out of a list, the last ones; the work is done. */
  readonly short?: number;
  /**
   * "html": a page as a gateway sends it. "truncated": half of the real answer, whose work is done. Anything else: this
   * JSON, with the status or 200.
   */
  readonly body?: "html" | "truncated" | object;
  /** Closes the connection without an answer, before the work is done or after it. */
  readonly drop?: "before" | "after";
  readonly delayMs?: number;
  /** Expires every token issued so far, before the request is looked at. */
  readonly expireToken?: boolean;
}

/** The rules in force. */
export interface Faults {
  /** Throws a RangeError for a rule that no answer can follow. */
  add(rule: FaultRule): void;
  clear(): void;
  /** The rule that strikes this request, which counts as one strike; null when none does. */
  take(method: string, path: string): FaultRule | null;
}

/** How many rules may wait for requests at once. */
const MOST_RULES = 1000;

/** Throws a RangeError for rules that no answer can follow. */
export function faults(rules: readonly FaultRule[] = []): Faults {
  let active = rules.map(toActive);

  return {
    add(rule) {
      active = active.filter(({ strikes }) => strikes > 0);
      if (active.length >= MOST_RULES)
        throw new RangeError(`There are ${MOST_RULES} faults already. Clear them before adding more.`);
      active.push(toActive(rule));
    },
    clear: () => (active = []),
    take(method, path) {
      for (const entry of active) {
        if (entry.strikes <= 0 || !matches(entry.rule, method, path)) continue;
        if (entry.passes > 0) {
          entry.passes -= 1;
          continue;
        }
        entry.strikes -= 1;
        return entry.rule;
      }
      return null;
    },
  };
}

interface ActiveRule {
  readonly rule: FaultRule;
  passes: number;
  strikes: number;
}

function toActive(rule: FaultRule): ActiveRule {
  checkRule(rule);
  return { rule, passes: rule.after ?? 0, strikes: rule.times ?? Infinity };
}

function matches(rule: FaultRule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
  if (rule.path === undefined) return true;
  if (typeof rule.path === "string") return path.startsWith(rule.path);
  return rule.path instanceof RegExp ? path.search(rule.path) >= 0 : rule.path.test(path);
}
