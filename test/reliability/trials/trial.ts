/** One thing that is tried for real. It fails by throwing. */
export interface Trial {
  readonly title: string;
  /** Answers with figures worth telling, if there are any. */
  readonly run: () => Promise<string | void>;
}

/** A trial that this machine cannot make is named, and is no failure. */
export class LeftOut extends Error {
  override readonly name = "LeftOut";
}
