import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";

/** Leaves out the head of a table where it is empty. Markdown has no table without one. */
export function headlessTables(md: MarkdownIt): void {
  md.core.ruler.push("headless-tables", (state) => {
    const { tokens } = state;
    let at = tokens.findIndex(isHead);
    while (at >= 0) {
      const end = tokens.findIndex(({ type }, index) => index > at && type === "thead_close");
      const cells = tokens.slice(at, end).filter(({ type }) => type === "inline");
      if (cells.every(({ content }) => content === "")) tokens.splice(at, end - at + 1);
      else for (const cell of emptyCells(tokens.slice(at, end))) cell.tag = "td";
      at = tokens.findIndex((token, index) => index > at && isHead(token));
    }
  });
}

/** Opening and closing tokens of the cells of a head that say nothing, which thus are the heads of nothing. */
function emptyCells(head: readonly Token[]): Token[] {
  return head.flatMap(({ type, content }, index) =>
    type === "inline" && content === "" ? [head[index - 1], head[index + 1]].filter((cell) => cell !== undefined) : [],
  );
}

function isHead({ type }: Token): boolean {
  return type === "thead_open";
}
