/**
 * Deepest nesting of a value. Whatever follows a value calls itself for each level, and the client reads no deeper JSON.
 * Settings of connectors come to about thirty levels.
 */
export const DEEPEST = 500;

/** In JSON each level of a dynamic value may have two levels in its type. */
const DEEPEST_JSON = 2 * DEEPEST + 10;

/** A value is nested more deeply than anything that is written to be read. */
export class TooDeep extends Error {
  public constructor() {
    super(`it is nested more than ${DEEPEST} levels deep`);
  }
}

/** True for JSON text that is nested more deeply than any value may be. Leaves judging the text to a parser. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\" && quoted) at += 1;
    else if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > DEEPEST_JSON) return true;
  }
  return false;
}
