import type { Row } from "./check";

const WIDEST = 110;

/** Formats results as aligned columns, each remedy beneath its row. */
export function toTable(rows: readonly Row[]): string {
  const width = Math.max(0, ...rows.map(({ check }) => check.length));
  const margin = " ".repeat("fail".length + 2 + width + 2);
  return rows
    .flatMap(({ check, verdict, detail, remedy = "" }) => {
      const lines = [...toLines(detail, WIDEST - margin.length), ...toLines(remedy, WIDEST - margin.length)];
      const heading = `${verdict.padEnd(4)}  ${check.padEnd(width)}  `;
      return lines.map((line, index) => `${index === 0 ? heading : margin}${line}`);
    })
    .join("\n");
}

/** Wraps text at spaces. Longer words, such as paths, stay whole. */
function toLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
