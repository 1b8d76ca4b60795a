/** Takes the pictures of the HTML report that README and guides show. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { toHtml } from "../../src/review/formats/html";
import { showcaseReport } from "../support/review/showcase";
import { launchChromium } from "./chromium";

interface Picture {
  readonly name: string;
  readonly colorScheme: "light" | "dark";
  readonly width: number;
  readonly height: number;
}

const FOLDER = join(__dirname, "..", "..", "docs", "pictures");

const PICTURES: readonly Picture[] = [
  { name: "report-light", colorScheme: "light", width: 1120, height: 1600 },
  { name: "report-dark", colorScheme: "dark", width: 1120, height: 1600 },
  { name: "report-phone", colorScheme: "light", width: 360, height: 1180 },
];

void main();

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  for (const picture of PICTURES) await take(browser, picture);
  await browser.close();
}

async function take(browser: Browser, { name, width, height, colorScheme }: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.setContent(toHtml(showcaseReport()));
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
}
