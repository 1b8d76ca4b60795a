/** Place in the site of each file that becomes a page; the first pattern that fits. */
const PLACES: readonly (readonly [file: RegExp, place: string])[] = [
  [/^website\/home\.md$/, "index.md"],
  [/^docs\/index\.md$/, "reference/index.md"],
  [/^docs\/(guides|api)\//, "$1/"],
  [/^docs\/(?=(?:(?:ephemeral-|list-)?resources|data-sources|functions|actions)\/)/, "reference/"],
  [/^docs\//, "project/"],
  [/^examples\/([^/]+)\/README\.md$/, "guides/examples/$1.md"],
  // docs/security.md has the other name.
  [/^SECURITY\.md$/, "project/security-policy.md"],
  [/^(?=[A-Z]+\.md$)/, "project/"],
];

/** Path of a page in the site, from that of its file in the repository. */
export function toRoute(file: string): string {
  const [pattern, place] = PLACES.find(([pattern]) => pattern.test(file)) ?? [];
  if (pattern === undefined || place === undefined) throw new Error(`No place in the site is meant for ${file}.`);
  return file
    .replace(pattern, place)
    .replace(/\/README\.md$/, "/index.md")
    .replace(/[A-Z]+\.md$/, (name) => name.toLowerCase());
}
