/** Days of a month on which a schedule runs. Weekdays are numbered as in Quartz: 1 is Sunday, 7 is Saturday. */
export type DayRule =
  | { readonly kind: "days"; readonly days: readonly number[] }
  | { readonly kind: "from-last"; readonly offset: number; readonly nearestWeekday: boolean }
  | { readonly kind: "nearest-weekday"; readonly day: number }
  | { readonly kind: "weekdays"; readonly weekdays: readonly number[] }
  | { readonly kind: "last"; readonly weekday: number }
  | { readonly kind: "nth"; readonly weekday: number; readonly nth: number };

/** A parsed Quartz expression. Lists ascend without repetition; an empty one means that the schedule never runs. */
export interface Quartz {
  /** The six or seven fields that were read, one space between them. */
  readonly text: string;
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: DayRule;
  /** 1 is January. */
  readonly months: readonly number[];
  readonly years: readonly number[];
  readonly everyYear: boolean;
  /** Text that Quartz silently ignores, such as the `/2` of `MON/2`. */
  readonly ignored: readonly string[];
}

/** Problem with a text that is no Quartz expression. */
export type QuartzErrorKind =
  "wrapper" | "macro" | "zone" | "field-count" | "year-last" | "weekday-zero" | "day-fields" | "value";

/** Thrown for a text that Quartz would refuse. `hint` is the corrected text, if there is one. */
export class QuartzError extends Error {
  override readonly name = "QuartzError";

  constructor(
    message: string,
    readonly kind: QuartzErrorKind = "value",
    readonly hint: string | null = null,
  ) {
    super(message);
  }
}
