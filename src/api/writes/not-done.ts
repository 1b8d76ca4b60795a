import { AirbyteError, sentences } from "../errors";

/** Airbyte answered success to a write, and a look found that nothing was done. */
export class NotDone extends AirbyteError {
  override readonly doubtful = true;

  constructor(
    readonly request: string,
    /** The state of things, as the rest of a sentence. */
    finding: string,
    advice = "Try again. If that does not help, do it in Airbyte's web app.",
  ) {
    super(sentences(`Airbyte reported success for ${request}, but ${finding}`, advice));
  }
}
