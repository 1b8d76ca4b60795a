/**
 * Characters that steer a terminal or reorder text instead of being seen: control characters but line feed and tab,
 * bidirectional controls, separators that only some programs take for a line's end, and invisible format characters.
 */
const UNSEEN =
  /[\p{Bidi_Control}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * Foreign text as a person may be shown it: what would not be seen stands there as `\u001b`. Text of JSON or TypeScript
 * keeps its meaning by that.
 */
export function printable(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(UNSEEN, toEscape);
}

/** The same in one line, for a cell, a name or a heading: what is foreign must not begin a line of its own. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim());
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
