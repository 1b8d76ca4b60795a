import { AirbyteError, sentences } from "../errors";

/** Airbyte answered success to a write, and a look found that nothing was done. */
export class NotDone extends AirbyteError {
  override readonly doubtful = true;

  constructor(
    readonly request: string,
    /** The state of things, as the rest of a sentence. */
    finding: string,
    advice = "Try again; if it stays so, do it in Airbyte's web app.",
  ) {
    super(sentences(`Airbyte answered success to ${request}, and ${finding}`, advice));
  }
}
