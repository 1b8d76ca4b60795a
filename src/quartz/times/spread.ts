import { createHash } from "node:crypto";

/** Intervals of a schedule, by the unit that each one's runs are spread over. */
const HOURS = {
  hourly: 1,
  "every-2-hours": 2,
  "every-3-hours": 3,
  "every-4-hours": 4,
  "every-6-hours": 6,
  "every-8-hours": 8,
  "every-12-hours": 12,
} as const;

const DAYS = ["daily", "weekly", "monthly"] as const;

const WEEKDAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;

/** Days that every month has. */
const DAYS_OF_ANY_MONTH = 28;

/** Interval between the runs of a spread schedule. */
export type SpreadInterval = keyof typeof HOURS | (typeof DAYS)[number];

/** Every interval, the most frequent first. */
export const SPREAD_INTERVALS: readonly SpreadInterval[] = [...(Object.keys(HOURS) as (keyof typeof HOURS)[]), ...DAYS];

/** Inputs of a spread schedule besides its interval. */
export interface SpreadOptions {
  /** Text that decides on the time: the same key has the same schedule in every run, and other keys have other ones. */
  readonly key: string;
  /**
   * Hours of the day, in UTC, between which a daily, weekly or monthly schedule runs: `[22, 6]` is from 22:00 until just
   * before 06:00.
   * @default the whole day
   */
  readonly between?: readonly [from: number, until: number];
}

/**
 * A schedule for an interval, at a time that the key decides on. Keys are spread evenly over the interval, and a key keeps
 * its minute when its interval changes. Throws a `RangeError` for options that make no schedule.
 */
export function spreadQuartz(interval: SpreadInterval, { key, between }: SpreadOptions): string {
  const take = toDraws(key);
  const minute = take(60);
  if (isHours(interval)) {
    if (between !== undefined)
      throw new RangeError(`\`between\` is for schedules that run at most daily, not ${interval}.`);
    const hours = HOURS[interval];
    return `0 ${minute} ${hours === 1 ? "*" : `${take(hours)}/${hours}`} * * ?`;
  }
  const [from, length] = toWindow(between);
  const hour = (from + take(length)) % 24;
  switch (interval) {
    case "daily":
      return `0 ${minute} ${hour} * * ?`;
    case "weekly":
      return `0 ${minute} ${hour} ? * ${WEEKDAYS[take(7)] ?? "MON"}`;
    case "monthly":
      return `0 ${minute} ${hour} ${1 + take(DAYS_OF_ANY_MONTH)} * ?`;
    default:
      throw new RangeError(`"${String(interval)}" is no interval: choose one of ${SPREAD_INTERVALS.join(", ")}.`);
  }
}

function isHours(interval: SpreadInterval): interval is keyof typeof HOURS {
  return Object.hasOwn(HOURS, interval);
}

/** The first hour and the number of hours. */
function toWindow(between: readonly [number, number] = [0, 24]): readonly [number, number] {
  const [from, until] = between;
  const isHour = (hour: number): boolean => Number.isInteger(hour) && hour >= 0 && hour <= 24;
  if (!isHour(from) || !isHour(until) || from === until)
    throw new RangeError(`\`between\` takes two different hours from 0 to 24, not [${from}, ${until}].`);
  return [from, until > from ? until - from : until + 24 - from];
}

/** Draws whole numbers below a bound, the same ones for the same key. */
function toDraws(key: string): (bound: number) => number {
  let rest = createHash("sha256").update(key).digest().readUIntBE(0, 6);
  return (bound) => {
    const drawn = rest % bound;
    rest = Math.floor(rest / bound);
    return drawn;
  };
}
