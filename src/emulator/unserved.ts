/** Where in `routes` each part of the API belongs, the narrower path first. */
const FILES: readonly (readonly [path: RegExp, file: string])[] = [
  [/^\/account\/applications|^\/embedded\/(scoped|widget)|^\/embedded\/organizations/, "tokens"],
  [/^\/integrations\/templates\/tags/, "template-tags"],
  [/^\/integrations\/templates\/sources\/[^/]+\/tags?(\/|$)/, "source-template-tags"],
  [/^\/integrations\/templates\/sources|^\/embedded\/source-templates/, "source-templates"],
  [/^\/integrations\/templates\/connections\/[^/]+\/tags?(\/|$)/, "connection-template-tags"],
  [/^\/integrations\/templates\/connections/, "connection-templates"],
  [/^\/integrations\/definitions/, "definitions"],
  [/^\/(integrations|embedded)\/sources/, "sources"],
  [/^\/(integrations|embedded)\/destinations/, "destinations"],
  [/^\/workspaces/, "workspaces"],
];

/** What to tell somebody whose request no route answers. */
export function unserved(method: string, path: string): string {
  const inside = path.replace(/^\/api\/v1/, "");
  const file = FILES.find(([pattern]) => pattern.test(inside))?.[1];
  const place = file === undefined ? "a file in src/emulator/routes" : `src/emulator/routes/${file}.ts`;
  return `The emulator does not serve ${method} ${path}. Add it to ${place}, listed in src/emulator/index.ts.`;
}
