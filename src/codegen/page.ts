/** A reference page: its file in `docs/reference`, and its Markdown. */
export interface Page {
  readonly file: string;
  readonly text: string;
}
