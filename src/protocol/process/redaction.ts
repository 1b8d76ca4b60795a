import { createRedactor, printable, printableLine } from "../../output";

/** Knows every secret that this process was given. Its log and all that it tells Terraform for people pass here. */
export const redactor = createRedactor();

/** Text for people as it may leave this process: without secrets, and with nothing that steers a terminal. */
export function toShown(text: string): string {
  return printable(redactor.redact(text));
}

/** The same for a name or a heading, which is one line. */
export function toShownLine(text: string): string {
  return printableLine(redactor.redact(text));
}
