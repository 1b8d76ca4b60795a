/** A page of the reference: its file below `docs/reference`, and its Markdown. */
export interface Page {
  readonly file: string;
  readonly text: string;
}
