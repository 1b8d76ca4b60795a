/** Values whose inside is the user's or the connector's own: they must be equal as a whole, or only be of one type. */
const OPAQUE: ReadonlySet<string> = new Set(["user_config_spec", "spec", "error_code", "type"]);

/**
 * Where an answer differs in form from the one expected: missing and extra keys, other types. Null stands for anything,
 * and of lists each item is held against the first expected one.
 */
export function differences(actual: unknown, expected: unknown, place = "body"): string[] {
  if (actual === null || expected === null) return [];
  if (typeOf(actual) !== typeOf(expected)) return [`${place}: ${typeOf(actual)} instead of ${typeOf(expected)}`];
  if (Array.isArray(actual) && Array.isArray(expected)) {
    const model: unknown = expected[0];
    return model === undefined ? [] : actual.flatMap((item, index) => differences(item, model, `${place}[${index}]`));
  }
  if (!isObject(actual) || !isObject(expected)) return [];
  const keys = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
  return keys.flatMap((key) => {
    const inner = `${place}.${key}`;
    if (!(key in actual)) return [`${inner}: missing`];
    if (!(key in expected)) return [`${inner}: extra`];
    return OPAQUE.has(key) ? [] : differences(actual[key], expected[key], inner);
  });
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
