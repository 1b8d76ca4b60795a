import { toPlain, type Value } from "../cty";
import type { Schema } from "../framework";
import { createRedactor, isSecretName, printable, printableLine } from "../output";

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

/**
 * Learns what is secret in a value of a schema: attributes that are sensitive or write-only as a whole, and texts inside
 * the others whose name says so, such as `{ api_key = "…" }` among ordinary settings.
 */
export function learnSecrets({ attributes }: Schema, value: Value): void {
  const plain = toPlain(value);
  if (!isObject(plain)) return;
  for (const [name, inner] of Object.entries(plain)) {
    const attribute = attributes[name];
    if (attribute === undefined || inner === null) continue;
    redactor.learn(attribute.sensitive || attribute.writeOnly ? { [name]: inner } : listNamed(inner));
  }
}

/** Texts that are members of an object and bear the name of a secret. */
function listNamed(value: unknown): readonly object[] {
  if (Array.isArray(value)) return value.flatMap(listNamed);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" && isSecretName(name) ? [{ [name]: inner }] : listNamed(inner),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
