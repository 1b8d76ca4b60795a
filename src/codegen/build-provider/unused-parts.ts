import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** One file of a package, and the text that is built instead of its own. */
interface Part {
  readonly file: RegExp;
  readonly replace: (own: string) => string;
}

/**
 * Parts of axios that the client never uses, and that take longer to load than all the rest of it. The client sends and
 * receives text: no fetch, for which Node loads all of undici, and no forms, which come with a list of all media types.
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
