import { toNav, toSidebar } from "../../../website/pages/menu";
import { listPages, toPage } from "../../../website/pages/page";

const page = (file: string, title: string, subcategory = "") =>
  toPage(file, `---\npage_title: "${title}"\nsubcategory: "${subcategory}"\n---\n\n# ${title}\n`);

const PAGES = [
  page("docs/guides/secrets.md", "Secrets", "Write a catalog"),
  page("docs/guides/getting-started.md", "Getting started", "Start"),
  page("docs/guides/zebras.md", "Zebras"),
  page("docs/index.md", "airbyteembedded Provider"),
  page("docs/functions/cron_next.md", "cron_next Function - terraform-provider-airbyteembedded"),
  page(
    "docs/resources/source.md",
    "airbyteembedded_source Resource - terraform-provider-airbyteembedded",
    "Workspaces",
  ),
  page("docs/api/README.md", "API of the package"),
  page("docs/api/client/README.md", "client"),
  page("docs/api/client/interfaces/Row.md", "Interface: Row<T>"),
  page("docs/glossary.md", "Glossary"),
];

test("the menu has the folders of the site, each with a first page", () => {
  expect(toNav(toSidebar(PAGES)).map(({ text, link }) => `${text}: ${link}`)).toEqual([
    "Guides: /guides/zebras",
    "Reference: /reference/",
    "API: /api/",
    "Project: /project/glossary",
  ]);
});

test("groups are subcategories, those for beginners first", () => {
  expect(toSidebar(PAGES)["/guides/"]?.map(({ text }) => text)).toEqual(["Guides", "Start", "Write a catalog"]);
});

test("kinds of things are in the registry's order, and their pages have short names", () => {
  expect(toSidebar(PAGES)["/reference/"]).toEqual([
    { text: "Reference", items: [{ text: "Provider", link: "/reference/" }] },
    {
      text: "Resources",
      collapsed: false,
      items: [{ text: "Workspaces", items: [{ text: "source", link: "/reference/resources/source" }] }],
    },
    { text: "Functions", collapsed: false, items: [{ text: "cron_next", link: "/reference/functions/cron_next" }] },
  ]);
});

test("a folder with a page of its own leads to it", () => {
  expect(toSidebar(PAGES)["/api/"]?.[1]).toEqual({
    text: "Client",
    link: "/api/client/",
    collapsed: false,
    items: [{ text: "Interfaces", collapsed: true, items: [{ text: "Row", link: "/api/client/interfaces/Row" }] }],
  });
});

test("every page has a title, a place of its own, and is in a menu", () => {
  const pages = listPages();
  const menus = JSON.stringify(toSidebar(pages));

  expect(pages.length).toBeGreaterThan(150);
  expect(new Set(pages.map(({ route }) => route)).size).toBe(pages.length);
  expect(pages.filter(({ title }) => title.trim() === "")).toEqual([]);
  expect(
    pages.filter(({ route }) => !menus.includes(`"/${route.replace(/(?:index)?\.md$/, "")}"`)).map(({ file }) => file),
  ).toEqual([]);
});
