import type { Mistake } from "./mistake";
import { toParts } from "./reading";

const IN_FRONT = /^(?:CRON_)?TZ=\S+$/i;
const REGION = /^[a-z_]{2,}(?:\/[a-z_][\w+-]*)+$/i;
const OFFSET = /^(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?$/i;
const UTC = /^(?:UTC|GMT|UCT|Z|Zulu|Etc\/(?:UTC|GMT|UCT|Zulu))$/i;
const ABBREVIATION = /^(?:[ECMP][SD]?T|AK?[SD]T|HST|BST|IST|[CEW]ES?T|MSK|JST|KST|SGT|AE[SD]T|NZ[SD]T)$/i;

/** A time zone before or behind the fields, which an expression has no place for. */
export function findZone(text: string): Mistake | null {
  const parts = toParts(text);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return null;
  if (IN_FRONT.test(first)) return toMistake(first.replace(/^[^=]*=/, ""), parts.slice(1));
  const isZone = [REGION, OFFSET, UTC, ABBREVIATION].some((pattern) => pattern.test(last));
  return isZone && parts.length > 5 ? toMistake(last, parts.slice(0, -1)) : null;
}

function toMistake(zone: string, others: readonly string[]): Mistake {
  const message = UTC.test(zone)
    ? `Drop ${zone}: schedules run in UTC anyway, and the zone is not part of the expression.`
    : `The time zone ${zone} is not part of the expression: schedules run in UTC. Drop it, and write the hours in UTC.`;
  return { kind: "zone", message, fixed: others.join(" ") };
}
