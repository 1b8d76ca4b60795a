import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Report } from "../../src/review";
import { toHtml } from "../../src/review/formats/html";
import { launchChromium } from "./chromium";

/** A report in the browser, and all that it asked for or complained about. */
export interface ReportPage {
  readonly page: Page;
  readonly url: string;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens reports as a reader does: saved as a file. Starts one browser for all tests of a file. */
export function createReader(): (report: Report, screen?: BrowserContextOptions) => Promise<ReportPage> {
  const folder = mkdtempSync(join(tmpdir(), "report-page-"));
  let browser: Browser;
  let opened = 0;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  return async (report, screen = {}) => {
    const file = join(folder, `${++opened}.html`);
    writeFileSync(file, toHtml(report));
    const page = await browser.newPage(screen);
    const [requests, complaints]: [string[], string[]] = [[], []];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    const url = pathToFileURL(file).href;
    await page.goto(url);
    return { page, url, requests, complaints };
  };
}

/** Names of the changes that can be seen, in the order of the page. */
export async function visibleChanges(page: Page): Promise<string[]> {
  return page.locator(".group .entry:visible .subject > b").allTextContents();
}
