/** Shorter values are words such as "true" or "prod" that hiding would only make the text unreadable by. */
const SHORTEST_SECRET = 6;

/** Replaces every secret in a text that people may read. */
export function hide(text: string, secrets: Iterable<string>): string {
  let hidden = text;
  // The longest first, so that one secret inside another leaves no rest.
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    if (secret.length >= SHORTEST_SECRET) hidden = hidden.replaceAll(secret, "(hidden)");
  }
  return hidden;
}

/**
 * Every string inside a config, lines of longer texts one by one. Servers like to quote the value they dislike,
 * and the client cannot know which values of a config are secret.
 */
export function* secretsIn(config: unknown): Generator<string> {
  if (typeof config === "string") yield* [config, ...config.split(/\s*\n\s*/)];
  else if (typeof config === "object" && config !== null)
    for (const value of Object.values(config)) yield* secretsIn(value);
}
