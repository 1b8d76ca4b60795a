import { createRedactor, printable, printableLine } from "../../output";

/** Redactor of this process. It learns every secret; the log and all messages to Terraform pass through it. */
export const redactor = createRedactor();

/** Prepares a text for users: without secrets or terminal control characters. */
export function toShown(text: string): string {
  return printable(redactor.redact(text));
}

/** Prepares a name or a heading for users, as one line. */
export function toShownLine(text: string): string {
  return printableLine(redactor.redact(text));
}
