import type { QuartzErrorKind } from "../quartz";

/** One common mistake, and the text without it; null if the intention is unclear. */
export interface Mistake {
  readonly kind: QuartzErrorKind;
  readonly message: string;
  readonly fixed: string | null;
}
