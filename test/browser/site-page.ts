import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { version } from "../../package.json";
import { launchChromium } from "./chromium";
import { serveFolder } from "./site-server";

const ROOT = path.join(__dirname, "../..");

/** An older version on the same host, which has a home page and nothing else. */
export const OLDER = "0.0.1";

/** The site as it is built, with all that its pages asked for or complained about. */
export interface Site {
  /** Folder of this version. */
  readonly folder: string;
  readonly requests: ReadonlySet<string>;
  readonly complaints: readonly string[];
  /** Opens a page by its path in this version. */
  readonly open: (route: string, screen?: BrowserContextOptions) => Promise<Page>;
}

/** Builds the site and serves it below a folder of its host, once for all tests of a file. */
export function createSite(): Site {
  const host = mkdtempSync(path.join(tmpdir(), "site-"));
  const site = path.join(host, "docs");
  const [requests, complaints] = [new Set<string>(), new Array<string>()];
  let browser: Browser;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    mkdirSync(path.join(site, OLDER), { recursive: true });
    writeFileSync(path.join(site, OLDER, "index.html"), '<title>Older</title><link rel="icon" href="data:,">');
    const vitepress = path.join(ROOT, "node_modules/.bin/vitepress");
    execFileSync(vitepress, ["build", "website"], {
      cwd: ROOT,
      env: { ...process.env, DOCS_OUT: site, DOCS_ROOT: "/docs/" },
      stdio: "pipe",
    });
    ({ url, server } = await serveFolder(host));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(host, { recursive: true });
  });

  return {
    folder: path.join(site, version),
    requests,
    complaints,
    open: async (route, screen = {}) => {
      const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...screen });
      const page = await context.newPage();
      page.on("request", (request) => requests.add(new URL(request.url()).origin));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(`${url}/docs/${route}`, { waitUntil: "networkidle" });
      // Before Vue has taken over the page, it hears no key.
      await page.waitForFunction(() => Object.hasOwn(document.querySelector("#app") ?? {}, "__vue_app__"));
      return page;
    },
  };
}
