import { audienceOf, changeOf, reportOf } from "../support/review/sample";
import { showcaseReport } from "../support/review/showcase";
import { createReader, visibleChanges } from "./report-page";

const read = createReader();

test("a report asks for nothing but itself, and no console has anything to say", async () => {
  const { page, url, requests, complaints } = await read(showcaseReport());

  await page.getByRole("button", { name: "Expand all" }).click();
  await page.getByRole("searchbox").fill("crm");

  expect(requests).toEqual([url]);
  expect(complaints).toEqual([]);
});

test("the verdict is the first thing on the page, and what customers notice follows", async () => {
  const { page } = await read(showcaseReport());

  expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/^2 offers lost, 1 template destroyed/);
  expect(await page.locator(".headline > span:last-child").allTextContents()).toEqual([
    "Pro customers lose Billing.",
    "Enterprise customers lose Billing.",
    "Pro customers gain HubSpot.",
    "Lake syncs 24 times a day instead of once.",
  ]);
});

test("the matrix tells gains and losses in words and signs", async () => {
  const { page } = await read(showcaseReport());
  const row = (name: string) => page.getByRole("row", { name }).getByRole("cell").allInnerTexts();

  expect(await row("Billing")).toEqual(["· Not offered", "− Lost", "− Lost", "· Not offered"]);
  expect(await row("HubSpot")).toEqual(["· Not offered", "+ Gained", "· Not offered", "· Not offered"]);
});

test("a search leaves what holds all of its words", async () => {
  const { page } = await read(showcaseReport());

  await page.getByRole("searchbox").fill("db.example SSL");

  expect(await visibleChanges(page)).toEqual(["CRM"]);
  expect(await page.getByRole("status").textContent()).toBe("1 of 11 shown");
});

test("a search for what is not there says so", async () => {
  const { page } = await read(showcaseReport());

  await page.getByRole("searchbox").fill("nowhere");

  expect(await visibleChanges(page)).toEqual([]);
  expect(await page.getByRole("status").textContent()).toBe("Nothing found");
});

test("choosing an audience leaves its column, and the changes that concern it", async () => {
  const { page } = await read(showcaseReport());

  await page.getByLabel("Audience").selectOption("Enterprise");

  expect(await visibleChanges(page)).toEqual(["Billing", "CRM", "Lake"]);
  expect(await page.getByRole("columnheader").filter({ visible: true }).allTextContents()).toEqual([
    "Template",
    "Enterprise tag enterprise",
  ]);
});

test("a change opens to its values, and a secret only says that it changed", async () => {
  const { page } = await read(showcaseReport());

  await page.locator("summary", { hasText: "A secret is rotated" }).click();

  expect(await page.getByRole("row").filter({ hasText: "partial_default_" }).allInnerTexts()).toEqual([
    "partial_default_config.host\tdb.old.example\tdb.example",
    "partial_default_config.ssl\tfalse\ttrue",
    "partial_default_secrets_wo.password\tsecret changed",
  ]);
});

test("a template in the matrix leads to its change", async () => {
  const { page } = await read(showcaseReport());

  await page.getByRole("link", { name: "Billing" }).click();

  expect(await page.locator("#change-0").getAttribute("open")).toBe("");
});

test("many low risks are folded, until a search finds something among them", async () => {
  const changes = Array.from({ length: 20 }, (_, number) => changeOf({ name: `Template ${number}` }));
  const { page } = await read(reportOf({ changes }));
  const search = page.getByRole("searchbox");
  const folded = await visibleChanges(page);
  await search.fill("Template 13");
  const found = await visibleChanges(page);
  await search.fill("");

  expect(folded).toEqual([]);
  expect(found).toEqual(["Template 13"]);
  expect(await visibleChanges(page)).toEqual([]);
});

test("a search among many names in one row of the matrix leaves those that it finds", async () => {
  const names = Array.from({ length: 30 }, (_, number) => `Template ${number}`);
  const { page } = await read(reportOf({ audiences: [audienceOf({ before: names, after: names })] }));
  const shown = () => page.locator(".matrix li:visible").allTextContents();

  await page.getByRole("searchbox").fill("template 19");

  expect(await shown()).toEqual(["Template 19"]);
});

test("a report without changes complains about nothing", async () => {
  const { page, complaints } = await read(reportOf());

  await page.getByRole("button", { name: "Dark theme" }).click();

  expect(complaints).toEqual([]);
});

test("markup in a name is text", async () => {
  const name = `<script>document.title = "taken"</script><img src=x onerror="document.title = 'taken'">`;
  const { page, complaints, requests } = await read(reportOf({ changes: [changeOf({ name })] }));

  expect(await visibleChanges(page)).toEqual([name]);
  expect(await page.title()).toBe("1 change");
  expect(complaints).toEqual([]);
  expect(requests).toHaveLength(1);
});

test("a script that gets into the page by any other way does not run", async () => {
  const { page, complaints } = await read(showcaseReport());

  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken'";
    document.body.append(script);
  });

  expect(await page.title()).not.toBe("taken");
  expect(complaints.join()).toMatch(/Content Security Policy/);
});
