import { isCollectionType, isRecord, isTupleType, toPlain, type Type, type Value } from "../../cty";
import type { AttributeSchema, Schema } from "../../framework";
import { isSecretName } from "../../output";
import { redactor } from "../process/redaction";

type Attributes = Schema["attributes"];

/**
 * Lets the redactor learn the secrets in a value of a schema: attributes that are sensitive or write-only, and strings
 * inside the others whose name indicates a secret, such as `{ api_key = "…" }` among ordinary settings.
 */
export function learnSecrets({ attributes }: Pick<Schema, "attributes">, value: Value): void {
  if (!isRecord(value)) return;
  for (const [name, attribute] of listKeepers(attributes)) {
    const inner = value[name] ?? null;
    const { sensitive, writeOnly, nested } = attribute;
    if (sensitive || writeOnly) redactor.learn({ [name]: toPlain(inner) });
    else if (nested === undefined) redactor.learn(listNamed(toPlain(inner)));
    else if (nested.nesting === "single") learnSecrets(nested, inner);
    else if (typeof inner === "object" && inner !== null)
      for (const element of Object.values(inner) as Value[]) learnSecrets(nested, element);
  }
}

type Keepers = readonly (readonly [name: string, attribute: AttributeSchema])[];

// Schemas never change, so that each is searched once, and not at every call.
const keepers = new WeakMap<Attributes, Keepers>();

/** Attributes that can hold a secret. */
function listKeepers(attributes: Attributes): Keepers {
  const found = keepers.get(attributes) ?? Object.entries(attributes).filter(([, attribute]) => canKeep(attribute));
  keepers.set(attributes, found);
  return found;
}

function canKeep({ sensitive, writeOnly, nested, type }: AttributeSchema): boolean {
  if (sensitive || writeOnly) return true;
  return nested === undefined ? type !== undefined && hasNames(type) : listKeepers(nested.attributes).length > 0;
}

/** True if values of the type can hold a string under a name. */
function hasNames(type: Type): boolean {
  if (typeof type === "string") return type === "dynamic";
  if (isCollectionType(type)) return type[0] === "map" || hasNames(type[1]);
  return isTupleType(type) ? type[1].some(hasNames) : true;
}

/** Strings in an object whose name indicates a secret. */
function listNamed(value: unknown): readonly object[] {
  if (Array.isArray(value)) return value.flatMap(listNamed);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" && isSecretName(name) ? [{ [name]: inner }] : listNamed(inner),
  );
}
