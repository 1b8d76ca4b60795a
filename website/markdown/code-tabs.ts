import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";

/** Languages that stand for each other, and their titles. */
const TITLES: Readonly<Record<string, string>> = { hcl: "HCL", ts: "TypeScript", typescript: "TypeScript" };

/** Shows a block of HCL and a block of TypeScript, one right behind the other, as tabs. */
export function codeTabs(md: MarkdownIt): void {
  md.core.ruler.push("code-tabs", (state) => {
    let groups = 0;
    const tokens: Token[] = [];
    for (let at = 0; at < state.tokens.length; at++) {
      const [first, second] = state.tokens.slice(at, at + 2);
      if (first === undefined) break;
      if (second === undefined || !isPair(first, second)) {
        tokens.push(first);
        continue;
      }
      const pair = [first, second];
      const open = new state.Token("html_block", "", 0);
      open.content = toHead(`tabs-${++groups}`, pair.map(toTitle));
      const close = new state.Token("html_block", "", 0);
      close.content = "</div></div>\n";
      first.info += " active"; // which VitePress shows
      tokens.push(open, ...pair, close);
      at++;
    }
    state.tokens = tokens;
  });
}

function isPair(first: Token, second: Token): boolean {
  const titles = [first, second].map(toTitle);
  return titles.every((title) => title !== "") && titles[0] !== titles[1] && first.level === second.level;
}

/** Empty for what is no block of either language. */
function toTitle({ type, info }: Token): string {
  return type === "fence" ? (TITLES[info.trim().split(/\s/)[0] ?? ""] ?? "") : "";
}

/** The markup of VitePress's own code groups, and a name for those who do not see it. */
function toHead(group: string, titles: readonly string[]): string {
  const tabs = titles.map(
    (title, index) =>
      `<input type="radio" name="${group}" id="${group}-${index}"${index === 0 ? " checked" : ""}>` +
      `<label data-title="${title}" for="${group}-${index}">${title}</label>`,
  );
  return `<div class="vp-code-group vp-adaptive-theme"><div class="tabs" role="radiogroup" aria-label="Language of the example">${tabs.join("")}</div><div class="blocks">\n`;
}
