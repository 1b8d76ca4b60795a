import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { version } from "../../package.json";
import { listPages } from "../../website/pages/page";
import { SCREENS } from "./screens";
import { createSite, OLDER } from "./site-page";

const site = createSite();

const BASE = `/docs/${version}/`;
const RESOURCE = `${version}/reference/resources/source_template.html`;
const PAGES = [
  `${version}/`,
  `${version}/guides/constructs.html`,
  RESOURCE,
  `${version}/api/constructs/classes/SourceTemplate.html`,
];

test("every page is built, and every link and anchor leads to something", () => {
  const files = readdirSync(site.folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  const texts = new Map(files.map((name) => [name, readFileSync(path.join(site.folder, name), "utf8")]));
  const anchors = new Map(
    [...texts].map(([name, text]) => [name, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
  );
  const dead = [...texts].flatMap(([name, text]) =>
    [...text.matchAll(/<a [^>]*?href="([^"]+)"/g)]
      .map(([, href = ""]) => new URL(href, `http://site${BASE}${name}`))
      .filter(({ host, pathname }) => host === "site" && !leadsOut(pathname))
      .filter(({ pathname, hash }) => {
        const target = pathname.slice(BASE.length).replace(/^$|\/$/, (end) => `${end}index.html`);
        if (hash === "") return !existsSync(path.join(site.folder, target));
        return anchors.get(target)?.has(decodeURIComponent(hash.slice(1))) !== true;
      })
      .map((url) => `${name}: ${url.pathname}${url.hash}`),
  );

  expect(listPages().filter(({ route }) => !texts.has(route.replace(/\.md$/, ".html")))).toEqual([]);
  expect(dead).toEqual([]);
});

describe.each(PAGES)("%s", (route) => {
  test.each(SCREENS)("axe finds no violation: %j", async (screen) => {
    const page = await site.open(route, screen);

    expect(await listViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.viewport!.width);
    await page.context().close();
  });
});

test("the search finds a word and leads to its place", async () => {
  const page = await site.open(`${version}/`);
  await page.keyboard.press("/");
  // The box is loaded when it is first asked for. Letters that come before it has the focus are lost.
  await page.locator("#localsearch-input:focus").waitFor();
  await page.keyboard.type("spread");
  // Each letter that is typed brings results of its own.
  const first = page.locator("#localsearch-item-0", { hasText: /spread/i });
  await first.waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== BASE);

  expect(await page.locator("main").textContent()).toMatch(/spread/i);
});

test("a chosen language stays in all tabs of a page, on the next page, and for the next time", async () => {
  const page = await site.open(RESOURCE);
  const shown = () => page.locator(".vp-code-group .blocks > div:visible .lang").allTextContents();
  const before = new Set(await shown());
  await page.locator(".vp-code-group label", { hasText: "TypeScript" }).first().click();
  const after = new Set(await shown());
  await page.locator(".VPSidebar").getByRole("link", { name: "connection_template", exact: true }).first().click();
  await page.waitForURL("**/connection_template.html");
  const next = new Set(await shown());
  await page.reload({ waitUntil: "networkidle" });

  expect([before, after, next, new Set(await shown())]).toEqual([
    new Set(["hcl"]),
    new Set(["typescript"]),
    new Set(["typescript"]),
    new Set(["typescript"]),
  ]);
});

test("the arrow keys move between tabs, and the focus can be seen", async () => {
  const page = await site.open(RESOURCE);
  await page.locator(".vp-code-group input").first().focus();
  await page.keyboard.press("ArrowRight");

  const label = page.locator(".vp-code-group input:focus-visible + label");
  expect(await label.textContent()).toBe("TypeScript");
  expect(await label.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  expect(await page.locator(".vp-code-group .blocks > div:visible .lang").first().textContent()).toBe("typescript");
});

test("copy puts the code on the clipboard, and nothing else", async () => {
  const page = await site.open(`${version}/`);
  const program = readFileSync(path.join(__dirname, "../../examples/quickstart/main.ts"), "utf8");
  await page.locator(".language-ts").first().hover();
  await page.locator(".language-ts button.copy").first().click();
  await page.locator(".language-ts button.copied").waitFor();

  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(program.trimEnd());
});

test("the version can be seen, and changed", async () => {
  const page = await site.open("");
  await page.waitForURL(`**${BASE}`);
  const menu = page.locator(".VPNavBar").getByRole("combobox", { name: "Version" });
  const offered = await menu.locator("option").allTextContents();
  await menu.selectOption(OLDER);
  await page.waitForURL(`**/docs/${OLDER}/`);

  expect(offered).toEqual([`v${version}`, `v${OLDER}`]);
});

test("a page says so if there is a newer version", async () => {
  const page = await site.open(RESOURCE);
  const noted = await page.getByText("The newest is").count();
  await page.route("**/versions.json", (route) => route.fulfill({ json: ["99.0.0", version] }));
  await page.reload({ waitUntil: "networkidle" });

  expect(noted).toBe(0);
  expect(await page.getByRole("link", { name: "99.0.0" }).getAttribute("href")).toBe("/docs/99.0.0/");
});

test("the text for assistants lists every page, and each is there as Markdown", () => {
  const index = readFileSync(path.join(site.folder, "../llms.txt"), "utf8");
  const listed = [...index.matchAll(/^- \[.+?\]\((\S+?)\)/gm)].map(([, href = ""]) => href.slice(BASE.length));

  expect([...listed].sort()).toEqual(
    listPages()
      .map(({ route }) => route)
      .sort(),
  );
  expect(listed.filter((route) => !existsSync(path.join(site.folder, route)))).toEqual([]);
  expect(readFileSync(path.join(site.folder, "../llms-full.txt"), "utf8")).toContain("partial_default_secrets_wo");
});

test("nothing was asked of another host, and nothing complained", () => {
  expect([...site.requests].map((origin) => new URL(origin).hostname)).toEqual(["127.0.0.1"]);
  expect(site.complaints).toEqual([]);
});

/** True for another version, and for what is the host's. */
function leadsOut(pathname: string): boolean {
  return !pathname.startsWith(BASE);
}

async function listViolations(page: Page): Promise<{ rule: string; elements: unknown }[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
  return violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html) }));
}
