import axe from "axe-core";
import type { Page } from "playwright-core";
import { sampleReport } from "../support/review/sample";
import { showcaseReport } from "../support/review/showcase";
import { createReader } from "./report-page";
import { PHONE, SCREENS } from "./screens";

const read = createReader();

test.each([...SCREENS, { colorScheme: "dark", viewport: PHONE } as const])(
  "axe finds no violation: %j",
  async (screen) => {
    const { page } = await read(sampleReport(), screen);
    const folded = await listViolations(page);

    await page.getByRole("button", { name: "Expand all" }).click();

    expect([...folded, ...(await listViolations(page))]).toEqual([]);
  },
);

test("nothing is wider than a phone of 360 pixels", async () => {
  const { page } = await read(showcaseReport(), { viewport: PHONE });

  await page.getByRole("button", { name: "Expand all" }).click();

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test("the page follows the system's theme until its own button is used", async () => {
  const { page } = await read(showcaseReport(), { colorScheme: "dark" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.getByRole("button", { name: "Light theme" }).click();

  expect(dark).toBe("rgb(20, 22, 26)");
  expect(await background()).toBe("rgb(246, 245, 242)");
  expect(await page.getByRole("button", { name: "Dark theme" }).count()).toBe(1);
});

test("the theme that a reader chose stays for the next time", async () => {
  const { page } = await read(showcaseReport(), { colorScheme: "dark" });
  await page.getByRole("button", { name: "Light theme" }).click();

  await page.reload();

  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(246, 245, 242)");
});

test("where a browser lets the page store nothing, the theme changes all the same, and nothing complains", async () => {
  const { page, complaints } = await read(showcaseReport());
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.reload();

  await page.getByRole("button", { name: "Dark theme" }).click();

  expect(await page.getByRole("button", { name: "Light theme" }).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test("a slash goes to the search, and Escape clears it", async () => {
  const { page } = await read(showcaseReport());
  const search = page.getByRole("searchbox");
  await page.keyboard.press("/");
  await page.keyboard.type("crm/x");
  const typed = await search.inputValue();
  await page.keyboard.press("Escape");

  expect(typed).toBe("crm/x");
  expect(await search.inputValue()).toBe("");
  expect(await page.getByRole("status").textContent()).toBe("");
});

test("Tab goes through the page from top to bottom, the focus can be seen, and Enter opens a change", async () => {
  const { page } = await read(showcaseReport());
  const stops: string[] = [];
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press("Tab");
    stops.push(await page.evaluate(() => document.activeElement?.id || (document.activeElement?.className ?? "")));
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe("solid");
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  expect(stops.slice(0, 5)).toEqual(["theme", "query", "audience", "expand", "matrix"]);
  expect(await page.locator("#change-0").getAttribute("open")).toBe("");
});

test("without scripts everything is there, and nothing that needs one", async () => {
  const { page } = await read(showcaseReport(), { javaScriptEnabled: false });

  expect(await page.getByRole("searchbox").count()).toBe(0);
  expect(await page.getByRole("button", { name: /theme|Expand/ }).count()).toBe(0);
  expect(await page.locator(".entry").count()).toBe(5);
});

/** Runs axe from the developer tools' side, which the page's policy does not concern. */
async function listViolations(page: Page): Promise<{ rule: string; elements: unknown }[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
  return violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html) }));
}
