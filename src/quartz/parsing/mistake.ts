import type { QuartzErrorKind } from "../quartz";

/** One thing that people get wrong, and the text without it; null where nobody can tell what was meant. */
export interface Mistake {
  readonly kind: QuartzErrorKind;
  readonly message: string;
  readonly fixed: string | null;
}
