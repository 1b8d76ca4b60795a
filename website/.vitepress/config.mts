import { readFileSync } from "node:fs";
import path from "node:path";
import type MarkdownIt from "markdown-it";
import { defineConfigWithTheme, type DefaultTheme } from "vitepress";
import { codeTabs } from "../markdown/code-tabs";
import { headlessTables } from "../markdown/headless-tables";
import { repositoryLinks, type LinkTargets } from "../markdown/links";
import { toAnchor } from "../markdown/slug";
import { writeLlms } from "../output/llms";
import { writeVersions } from "../output/versions";
import { toNav, toSidebar } from "../pages/menu";
import { listPages, ROOT } from "../pages/page";
import { toRoute } from "../pages/route";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly repository: string;
}

const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as Manifest; // our own file
const { name, version, description } = manifest;
const repository = `https://github.com/${manifest.repository.replace("github:", "")}`;

/** Where the site's root will be on its host, and the folder that it is written to. */
const { DOCS_ROOT = "/", DOCS_OUT = path.join(ROOT, "site") } = process.env;
const base = `${DOCS_ROOT}${version}/`;

const pages = listPages();
const routes = new Map(pages.map(({ file, route }) => [file, route]));
const targets: LinkTargets = {
  routes: new Map([...routes, ["README.md", ""]]),
  repository: `${repository}/blob/v${version}`,
};
const titles = new Map(pages.map((page) => [page.route, page]));
const sidebar = toSidebar(pages);

/** Three offers, the middle one taken away: the mark of the site, as a picture that needs no file. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#5b4bd6"/><path d="M8 10h16M8 16h10M8 22h16" stroke="#fff" stroke-width="3.2" stroke-linecap="round"/></svg>',
)}`;

/** Pages that a program writes: there is nothing to edit in them. */
const GENERATED = /^(?:reference|api)\//;

export default defineConfigWithTheme<DefaultTheme.Config & { readonly version: string }>({
  title: name,
  description,
  lang: "en",
  base,
  srcDir: "..",
  srcExclude: [
    "!(docs|examples|website)/**/*.md",
    "docs/pull-request/**",
    "!(CHANGELOG|CONTRIBUTING|SECURITY).md",
    "examples/*/!(README.md)",
    "examples/*/*/**",
    "website/!(home.md)",
  ],
  rewrites: toRoute,
  outDir: path.join(DOCS_OUT, version),
  head: [["link", { rel: "icon", href: ICON }]],
  markdown: {
    anchor: { slugify: toAnchor },
    theme: { light: "github-light-high-contrast", dark: "github-dark-default" },
    languageAlias: { cron: "sh" },
    config: (own) => {
      const md = own as unknown as MarkdownIt; // VitePress knows it by older types
      md.use(repositoryLinks, targets).use(codeTabs).use(headlessTables);
    },
  },
  transformPageData(data) {
    const page = titles.get(data.relativePath);
    if (page === undefined) return {};
    const generated = GENERATED.test(page.route);
    return {
      title: page.title,
      description: page.description,
      frontmatter: { ...data.frontmatter, ...(generated && { editLink: false }) },
    };
  },
  buildEnd({ outDir }) {
    writeLlms(outDir, base, { name, description }, pages, targets);
    writeVersions(DOCS_OUT);
  },
  // The index of the search is one file, loaded by the first search.
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  themeConfig: {
    nav: toNav(sidebar),
    sidebar,
    outline: [2, 3],
    search: { provider: "local" },
    socialLinks: [{ icon: "github", link: repository }],
    editLink: { pattern: `${repository}/edit/main/:path`, text: "Edit this page" },
    footer: { message: "MIT licensed. Not affiliated with Airbyte or HashiCorp." },
    version,
  },
});
