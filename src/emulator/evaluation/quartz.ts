import { invalid, type Refusal } from "../http/refusal";
import type { Switches } from "../switches";

const FIELD = /^([\d*?,/#LW-]|[A-Z]{3})+$/i;
const YEAR = /^[\d*,/-]+$/;

/**
 * True when a text may be a Quartz expression: six fields, or seven with a year, one of the two day fields a question
 * mark. What it lets through may still be wrong, as Airbyte's own check is not known (API 6.5). A zone behind it
 * counts for nothing.
 */
export function looksLikeQuartz(expression: string): boolean {
  const fields = withoutZone(expression).trim().split(/\s+/);
  const [year, ...others] = fields.slice(6);
  if (fields.length < 6 || others.length > 0 || (year !== undefined && !YEAR.test(year))) return false;
  const days = [fields[3], fields[5]].filter((field) => field === "?");
  return days.length === 1 && fields.slice(0, 6).every((field) => FIELD.test(field));
}

/** A schedule as it is stored. Throws a 422 for what is clearly none, where the switch asks for it. */
export function toStoredCron(expression: string, { cronValidation, cronStored }: Switches): string {
  if (cronValidation === "lenient" && !looksLikeQuartz(expression)) throw notQuartz();
  return cronStored === "with-zone" ? `${withoutZone(expression)} UTC` : expression;
}

/** The description of an expression, in words of our own (API 6.5). */
export function toCronDescription(expression: string, { cronDescribeInvalid }: Switches): object {
  if (looksLikeQuartz(expression)) return { description: toWords(expression), is_valid: true };
  if (cronDescribeInvalid === "422") throw notQuartz();
  return { description: "Invalid cron expression", is_valid: false };
}

function notQuartz(): Refusal {
  const location = ["body", "cron_expression"];
  return invalid({ location, message: "Value error, invalid Quartz cron expression", code: "value_error" });
}

function withoutZone(expression: string): string {
  return expression.replace(/ UTC$/, "");
}

function toWords(expression: string): string {
  const [, hour] = /^0 0 (\d+) \* \* \?$/.exec(expression) ?? [];
  if (hour === undefined) return `On the schedule ${expression}`;
  return `At ${String(Number(hour) % 12 || 12).padStart(2, "0")}:00 ${Number(hour) < 12 ? "AM" : "PM"}`;
}
