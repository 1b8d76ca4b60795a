import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** One file of a package, and the text that is built instead of its own. */
interface Part {
  readonly file: RegExp;
  readonly replace: (own: string) => string;
}

/**
 * Parts of axios that the client never uses, and that take longer to load than all the rest of it. The client sends and
 * receives text over HTTP/1.1 and follows redirects itself: no fetch, for which Node loads all of undici, no forms, which
 * come with a list of all media types, no HTTP/2, and no library for redirects.
 */
const PARTS: readonly Part[] = [
  {
    file: /[\\/]axios[\\/]lib[\\/]adapters[\\/]fetch\.js$/,
    replace: () => "export function getFetch() { throw new Error('This program was built without fetch.'); }",
  },
  {
    file: /[\\/]axios[\\/]lib[\\/]platform[\\/]node[\\/]classes[\\/]FormData\.js$/,
    replace: () => "export default class {}",
  },
  {
    file: /[\\/]axios[\\/]lib[\\/]utils\.js$/,
    // Reading the global is enough for Node to load undici.
    replace: (own) => cut(own, "typeof G.FormData !== 'undefined' ? G.FormData : undefined", "undefined"),
  },
  {
    file: /[\\/]axios[\\/]lib[\\/]adapters[\\/]http\.js$/,
    replace: (own) => cut(own, "import http2 from 'http2';", "const http2 = undefined;"),
  },
  {
    file: /[\\/]axios[\\/]lib[\\/]helpers[\\/]Http2Sessions\.js$/,
    replace: () => "export default class {}",
  },
  {
    file: /[\\/]follow-redirects[\\/]index\.js$/,
    replace: () => "module.exports = {};",
  },
];

/** Leaves these parts out of a bundle. The build fails if a part no longer looks as it did. */
export const withoutUnusedParts: Plugin = {
  name: "without-unused-parts",
  setup(build) {
    for (const { file, replace } of PARTS)
      build.onLoad({ filter: file }, async ({ path }) => ({ contents: replace(await readFile(path, "utf8")) }));
  },
};

function cut(text: string, part: string, instead: string): string {
  if (!text.includes(part)) throw new Error(`axios no longer contains \`${part}\`. Look for what replaced it.`);
  return text.replace(part, instead);
}
