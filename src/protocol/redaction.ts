/** Shorter values are too likely to be part of an ordinary word: hiding them would spoil the text and protect nothing. */
const SHORTEST_SECRET = 4;

/** Every spelling of every secret, longest first, so that no secret is half hidden by a shorter one inside it. */
let spellings: readonly string[] = [];

/** From now on the value, in any spelling that text of ours may give it, is "(redacted)" in logs and diagnostics. */
export function redactFromLogs(secret: string): void {
  if (secret.length < SHORTEST_SECRET || spellings.includes(secret)) return;
  const inJson = JSON.stringify(secret).slice(1, -1);
  const inJsonInJson = JSON.stringify(inJson).slice(1, -1);
  const base64 = Buffer.from(secret).toString("base64");
  const all = new Set([...spellings, secret, inJson, inJsonInJson, encodeURIComponent(secret), base64]);
  spellings = [...all].sort((a, b) => b.length - a.length);
}

/** The text without any known secret. */
export function redact(text: string): string {
  return spellings.reduce((rest, secret) => rest.replaceAll(secret, "(redacted)"), text);
}
