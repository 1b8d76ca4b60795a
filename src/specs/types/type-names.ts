import type { ConnectorKind } from "../connector";

/** Names of a connector in TypeScript. */
export interface TypeNames {
  /** `hubspot`, `s3Destination`: the constant. */
  readonly constant: string;
  /** `Hubspot`, `S3Destination`: what its types begin with. */
  readonly prefix: string;
}

/** Words that cannot name a constant, of those that a connector could be called. */
const RESERVED = new Set([
  "await",
  "break",
  "case",
  "catch",
  "class",
  "const",
  "continue",
  "default",
  "delete",
  "do",
  "else",
  "enum",
  "export",
  "extends",
  "false",
  "finally",
  "for",
  "function",
  "if",
  "import",
  "in",
  "instanceof",
  "new",
  "null",
  "return",
  "static",
  "super",
  "switch",
  "this",
  "throw",
  "true",
  "try",
  "typeof",
  "undefined",
  "var",
  "void",
  "while",
  "with",
  "yield",
]);

/**
 * A name for each connector that does not depend on the others, so that a new one renames none: sources by their brand,
 * destinations with the word behind. Should two still meet, the later key has a number.
 */
export function toTypeNames(
  connectors: readonly { readonly key: string; readonly kind: ConnectorKind }[],
): ReadonlyMap<string, TypeNames> {
  const taken = new Set<string>();
  return new Map(
    connectors.map(({ key, kind }) => {
      const wanted = toPrefix(key, kind);
      let prefix = wanted;
      for (let number = 2; taken.has(prefix.toLowerCase()); number++) prefix = `${wanted}${number}`;
      taken.add(prefix.toLowerCase());
      return [key, { prefix, constant: toConstant(prefix) }];
    }),
  );
}

function toPrefix(key: string, kind: ConnectorKind): string {
  const words = key
    .replace(/^(source|destination)-/, "")
    .split(/[^a-zA-Z0-9]+/)
    .filter((word) => word !== "");
  const name = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("");
  const safe = /^[A-Z]/.test(name) ? name : `Connector${name}`;
  return kind === "destination" ? `${safe}Destination` : safe;
}

function toConstant(prefix: string): string {
  const constant = `${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}`;
  return RESERVED.has(constant) ? `${constant}Source` : constant;
}
