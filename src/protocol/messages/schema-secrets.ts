import { toPlain, type Value } from "../../cty";
import type { Schema } from "../../framework";
import { isSecretName } from "../../output";
import { redactor } from "../process/redaction";

/**
 * Lets the redactor learn the secrets in a value of a schema: attributes that are sensitive or write-only, and strings
 * inside the others whose name indicates a secret, such as `{ api_key = "…" }` among ordinary settings.
 */
export function learnSecrets({ attributes }: Pick<Schema, "attributes">, value: Value): void {
  learnInside(attributes, toPlain(value));
}

function learnInside(attributes: Schema["attributes"], value: unknown): void {
  if (!isObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const attribute = attributes[name];
    if (attribute === undefined) continue;
    const { sensitive, writeOnly, nested } = attribute;
    if (sensitive || writeOnly) redactor.learn({ [name]: inner });
    else if (nested === undefined) redactor.learn(listNamed(inner));
    else if (nested.nesting === "single") learnInside(nested.attributes, inner);
    else if (typeof inner === "object" && inner !== null)
      for (const element of Object.values(inner)) learnInside(nested.attributes, element);
  }
}

/** Strings in an object whose name indicates a secret. */
function listNamed(value: unknown): readonly object[] {
  if (Array.isArray(value)) return value.flatMap(listNamed);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" && isSecretName(name) ? [{ [name]: inner }] : listNamed(inner),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
