/** Which days of a month a schedule takes. Weekdays are Quartz's: 1 is Sunday, 7 is Saturday. */
export type DayRule =
  | { readonly kind: "days"; readonly days: readonly number[] }
  | { readonly kind: "from-last"; readonly offset: number; readonly nearestWeekday: boolean }
  | { readonly kind: "nearest-weekday"; readonly day: number }
  | { readonly kind: "weekdays"; readonly weekdays: readonly number[] }
  | { readonly kind: "last"; readonly weekday: number }
  | { readonly kind: "nth"; readonly weekday: number; readonly nth: number };

/** A Quartz expression as it is understood. Lists ascend without repetition; an empty one means that it never runs. */
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
  /** What Quartz reads over without a word, such as the `/2` of `MON/2`. */
  readonly ignored: readonly string[];
}

/** What is wrong with a text that is no Quartz expression. */
export type QuartzErrorKind =
  "wrapper" | "macro" | "zone" | "field-count" | "year-last" | "weekday-zero" | "day-fields" | "value";

/** Thrown for what Quartz would refuse. `hint` is the corrected text, where one can be told. */
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
