/** Plays the demo and takes a picture of what it prints, for the site. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { excerpt, toSteady } from "../../src/codegen/transcripts";
import { launchChromium } from "./chromium";

const ROOT = join(__dirname, "..", "..");

/** The first pattern that fits a line of the demo gives its colour. */
const COLOURS: readonly (readonly [pattern: RegExp, colour: string])[] = [
  [/^\d+\. /, "#ffffff; font-weight: 600"],
  [/^ +✓ /, "#7ee2a8"],
  [/^ +│ +~ /, "#f2c76e"],
  [/^ +│ +# /, "#9aa4b2"],
  [/^ +│/, "#cdd3dc"],
];

void main();

async function main(): Promise<void> {
  const printed = execFileSync(join(ROOT, "node_modules", ".bin", "tsx"), ["examples/demo/main.ts"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const shown = excerpt(toSteady(printed), /^3\. /, /./).replace(/\n+All of it in .*/, "");
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 860, height: 400 }, deviceScaleFactor: 2 });
  await page.setContent(toPage(shown));
  await page.locator("main").screenshot({ path: join(ROOT, "docs", "pictures", "demo.png"), omitBackground: true });
  await browser.close();
}

function toPage(text: string): string {
  const lines = ["$ npm run demo", "…", "", ...text.split("\n")].map(
    (line) => `<span style="color: ${toColour(line)}">${escape(line)}</span>`,
  );
  return `<style>
    body { margin: 0; background: transparent; }
    main { width: 860px; padding: 20px 24px; border-radius: 10px; background: #16181d; box-sizing: border-box; }
    pre { margin: 0; font: 13px/1.55 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
  </style><main><pre>${lines.join("\n")}</pre></main>`;
}

function toColour(line: string): string {
  return COLOURS.find(([pattern]) => pattern.test(line))?.[1] ?? "#cdd3dc";
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
