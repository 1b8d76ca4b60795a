import { existsSync } from "node:fs";
import path from "node:path";
import type MarkdownIt from "markdown-it";
import { ROOT } from "../pages/page";

/** Where links lead that stay in the repository. */
export interface LinkTargets {
  /** Paths in the site by the files that are its pages. */
  readonly routes: ReadonlyMap<string, string>;
  /** Address of the repository's files, for all others. */
  readonly repository: string;
}

/** Parts of VitePress's environment of a page. A title in front matter has none. */
interface Environment {
  readonly path?: string;
  /** Path of the file, where the page has another. */
  readonly realPath?: string;
}

/** Leads links between files of the repository to the pages made of them, or to the repository. */
export function repositoryLinks(md: MarkdownIt, targets: LinkTargets): void {
  md.core.ruler.push("repository-links", ({ tokens, env }) => {
    const { path: own, realPath = own } = env as Environment; // of VitePress
    if (realPath === undefined) return;
    const file = path.relative(ROOT, realPath).replaceAll(path.sep, "/");
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === "link_open" ? token.attrGet("href") : null;
      if (href !== null) token.attrSet("href", toTarget(file, href, targets));
    }
  });
}

/** Target of a link on a page: a path from the site's root, or an address. */
export function toTarget(file: string, href: string, { routes, repository }: LinkTargets): string {
  if (/^(?:[a-z]+:|#|\/)/i.test(href)) return href;
  const [target = "", anchor] = href.split("#");
  const found = path.posix.join(path.posix.dirname(file), decodeURI(target)).replace(/\/$/, "");
  const route = routes.get(found) ?? routes.get(`${found}/README.md`);
  const place = route === undefined ? `${repository}/${found}` : `/${route}`;
  if (route === undefined && !existsSync(path.join(ROOT, found)))
    throw new Error(`${file} links to ${found}, which is not there.`);
  return anchor === undefined ? place : `${place}#${anchor}`;
}
