/** A file of a program. */
export interface WrittenFile {
  /** Path below the program's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}
