import { readFileSync } from "node:fs";
import path from "node:path";
import type { DefaultTheme } from "vitepress";
import { ROOT, toTitle, type Page } from "./page";

type Item = DefaultTheme.SidebarItem;

/** Sections of the site: its top folders, in the order of the menu. */
export const SECTIONS: readonly string[] = ["guides", "reference", "api", "project"];

/** Folders that have a place of their own: kinds of things in the order of the Terraform registry, and what is used most. */
const FOLDERS = [
  "resources",
  "data-sources",
  "ephemeral-resources",
  "list-resources",
  "functions",
  "actions",
  "constructs",
];

/** The same for groups of guides. */
const GROUPS = ["Start", "Write a catalog", "Review and deploy", "Adopt and change", "Tools", "Help"];

/** The menu of each section, by its path. */
export function toSidebar(pages: readonly Page[]): Record<string, Item[]> {
  const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");
  const sorted = sortPages(pages, readme);
  return Object.fromEntries(SECTIONS.map((section) => [`/${section}/`, toSection(section, sorted)]));
}

/** The menu of the sections. Each leads to its first page. */
export function toNav(sidebar: Readonly<Record<string, Item[]>>): DefaultTheme.NavItemWithLink[] {
  return SECTIONS.map((section) => ({
    text: toTitle(section),
    link: firstLink(sidebar[`/${section}/`] ?? []) ?? "/",
    activeMatch: `^/${section}/`,
  }));
}

function toSection(section: string, pages: readonly Page[]): Item[] {
  const items = toItems(section, pages, 0);
  const loose = items.filter((item) => item.items === undefined);
  const groups = items.filter((item) => item.items !== undefined);
  return loose.length === 0 ? groups : [{ text: toTitle(section), items: loose }, ...groups];
}

/** Pages of a folder, its groups, and the folders below it. */
function toItems(folder: string, pages: readonly Page[], depth: number): Item[] {
  const here = pages.filter(({ route }) => path.posix.dirname(route) === folder && !(depth > 0 && isIndex(route)));
  const groups = sortNames(new Set(here.flatMap(({ subcategory }) => subcategory ?? [])), GROUPS);
  return [
    ...here.filter(({ subcategory }) => subcategory === null).map(toLink),
    ...groups.map((text) => ({
      text,
      items: here.filter(({ subcategory }) => subcategory === text).map(toLink),
    })),
    ...foldersBelow(folder, pages).map((name) => toFolder(path.posix.join(folder, name), pages, depth + 1)),
  ];
}

function toFolder(folder: string, pages: readonly Page[], depth: number): Item {
  const index = pages.find(({ route }) => route === `${folder}/index.md`);
  return {
    text: toTitle(path.posix.basename(folder)),
    ...(index !== undefined && { link: toLink(index).link }),
    collapsed: depth > 1,
    items: toItems(folder, pages, depth),
  };
}

function foldersBelow(folder: string, pages: readonly Page[]): string[] {
  const below = pages.filter(({ route }) => route.startsWith(`${folder}/`));
  const names = below.flatMap(
    ({ route }) =>
      route
        .slice(folder.length + 1)
        .split("/")
        .slice(0, -1)[0] ?? [],
  );
  return sortNames(new Set(names), FOLDERS);
}

/** In the order of a list, then by the alphabet. */
function sortNames(names: Iterable<string>, order: readonly string[]): string[] {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, "en"));
}

/** In the order of the README's list of guides, then by the alphabet. */
function sortPages(pages: readonly Page[], readme: string): Page[] {
  const [, list = ""] = readme.split("## Start in your own project");
  const rank = ({ file, route }: Page) => {
    const at = isIndex(route) ? 0 : list.indexOf(`](${file})`);
    return at < 0 ? list.length : at;
  };
  return [...pages].sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, "en"));
}

function toLink({ label, route }: Page): Item {
  return { text: label, link: `/${route.replace(/(?:index)?\.md$/, "")}` };
}

function isIndex(route: string): boolean {
  return path.posix.basename(route) === "index.md";
}

function firstLink(items: readonly Item[]): string | undefined {
  for (const { link, items: below } of items) {
    const found = link ?? firstLink(below ?? []);
    if (found !== undefined) return found;
  }
  return undefined;
}
