type Equality = (a: unknown, b: unknown, testers: never[]) => boolean | undefined;

/** What jest and vitest both hand to a matcher as `this`, as far as it is needed. */
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

/** What `expect()` said, as the first line of a message. */
export function toCall({ isNot }: MatcherContext, name: string, ...given: readonly unknown[]): string {
  return `expect(stack)${isNot === true ? ".not" : ""}.${name}(${given.map(toLiteral).join(", ")})`;
}

/** What cannot be told fails both ways: neither the claim nor its opposite has been shown. */
export function undecided({ isNot }: MatcherContext, message: () => string): MatcherResult {
  return { pass: isNot === true, message };
}

/** A plain value in the spelling of a program, on one line. */
function toLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toLiteral).join(", ")}]`;
  if (typeof value !== "object" || value === null) return value === undefined ? "undefined" : JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${toLiteral(inner)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
