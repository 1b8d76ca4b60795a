type Equality = (a: unknown, b: unknown, testers: never[]) => boolean | undefined;

/** The `this` of a matcher in jest and vitest, as far as it is used. */
export interface MatcherContext {
  readonly isNot?: boolean;
  equals(a: unknown, b: unknown, testers?: Equality[]): boolean;
  readonly utils: {
    readonly stringify: (value: unknown) => string;
    readonly subsetEquality: Equality;
  };
}

export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** First line of a message: the `expect()` call. */
export function toCall({ isNot }: MatcherContext, name: string, ...given: readonly unknown[]): string {
  return `expect(stack)${isNot === true ? ".not" : ""}.${name}(${given.map(toLiteral).join(", ")})`;
}

/** An undetermined result fails with and without `not`. */
export function undecided({ isNot }: MatcherContext, message: () => string): MatcherResult {
  return { pass: isNot === true, message };
}

/** Formats a plain value as code, on one line. */
function toLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toLiteral).join(", ")}]`;
  if (typeof value !== "object" || value === null) return value === undefined ? "undefined" : JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${toLiteral(inner)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
