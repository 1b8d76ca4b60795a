import { showcaseReport } from "../support/review/showcase";
import { createReader } from "./report-page";

const read = createReader();

test("on paper everything is expanded, nothing is dark, and there is nothing to click", async () => {
  const { page } = await read(showcaseReport(), { colorScheme: "dark" });

  await page.emulateMedia({ media: "print", colorScheme: "dark" });

  expect(await page.getByText("secret changed").isVisible()).toBe(true);
  expect(await page.locator(".entry .body").filter({ visible: true }).count()).toBe(5);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(29, 33, 41)");
  expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
});

test("printing leaves what was folded folded", async () => {
  const { page } = await read(showcaseReport());

  const pdf = await page.pdf();

  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await page.locator(".entry[open]").count()).toBe(0);
});
