import { type Clock, systemClock } from "../../../api/timing";
import type { Served } from "../served";
import { checkRule, type FaultRule } from "./fault-rule";
import { staleLists, type StaleLists } from "./stale-lists";

/** The rules in force. */
export interface Faults {
  /** Throws a RangeError for a rule that no answer can follow. */
  add(rule: FaultRule): void;
  clear(): void;
  /** Lists that rules hold back. */
  readonly stale: StaleLists<Served>;
  /** The rule that strikes this request, which counts as one strike; null when none does. */
  take(method: string, path: string): FaultRule | null;
}

/** Most rules that may wait for requests at once. */
const MOST_RULES = 1000;

/** Throws a RangeError for rules that no answer can follow. */
export function faults(rules: readonly FaultRule[] = [], clock: Clock = systemClock): Faults {
  let active = rules.map(toActive);
  const stale = staleLists<Served>(clock);

  return {
    add(rule) {
      active = active.filter(({ strikes }) => strikes > 0);
      if (active.length >= MOST_RULES)
        throw new RangeError(`There are ${MOST_RULES} faults already. Clear them before adding more.`);
      active.push(toActive(rule));
    },
    clear() {
      active = [];
      stale.clear();
    },
    stale,
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
