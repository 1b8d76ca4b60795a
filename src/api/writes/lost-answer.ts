import { AirbyteError, sentences } from "../errors";

/** A create may have been carried out, and what it made cannot be told. The create's own error is the `cause`. */
export class LostAnswer extends AirbyteError {
  override readonly doubtful = true;

  constructor(
    readonly request: string,
    override readonly cause: Error,
    /** The findings, as the rest of a sentence. */
    finding: string,
    /** Ids of objects that it may have made. */
    readonly candidates: readonly string[] = [],
  ) {
    super(
      sentences(`Airbyte's answer to ${request} was lost, and ${finding}`, `The original failure: ${cause.message}`),
    );
  }
}
