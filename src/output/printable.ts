/**
 * Characters that control a terminal or reorder text: control characters except line feed and tab, bidirectional
 * controls, separators that some programs treat as line ends, and invisible format characters. Halves of
 * surrogate pairs, which have no UTF-8, are among them.
 */
const UNSEEN =
  /[\p{Bidi_Control}\p{Surrogate}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/**
 * Makes foreign text safe to show: invisible characters become escapes such as `\u001b`. JSON and TypeScript keep their
 * meaning.
 */
export function printable(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(UNSEEN, toEscape);
}

/** Makes foreign text safe to show in one line, for a cell, a name or a heading. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim());
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
