/** A problem that a log tells. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly title: string;
  readonly message: string;
  readonly subject: Subject | null;
  /** Place that the log itself names; null where it names none, or one in a file that CDKTF writes. */
  readonly place: Place | null;
}

/** Thing that a problem is about: an object as Terraform names it, in a stack where that is known, or a construct. */
export type Subject = { readonly address: string; readonly stack: string | null } | { readonly construct: string };

/** A line of a file. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A file that CDKTF writes is in no repository, so nothing can be shown in it. */
export function toPlace(file: string | undefined, line: number): Place | null {
  return file === undefined || file.endsWith(".tf.json") ? null : { file, line };
}
