/** Where in `routes` each part of the API belongs, the narrower path first. */
const FILES: readonly (readonly [path: RegExp, file: string])[] = [
  [/^\/(account\/applications|embedded)\/(scoped|widget)|^\/embedded\/organizations/, "scoped-tokens"],
  [/^\/account\/applications/, "tokens"],
  [/^\/integrations\/templates\/tags/, "template-tags"],
  [/^\/integrations\/templates\/sources\/[^/]+\/tags?(\/|$)/, "source-template-tags"],
  [/^\/integrations\/(templates|definitions)\/sources\/[^/]+\/(catalog|streams)(\/|$)/, "catalogs"],
  [/^\/integrations\/templates\/sources/, "source-templates"],
  [/^\/embedded\/source-templates/, "offered-source-templates"],
  [/^\/integrations\/templates\/connections\/[^/]+\/tags?(\/|$)/, "connection-template-tags"],
  [/^\/integrations\/templates\/connections/, "connection-templates"],
  [/^\/integrations\/definitions/, "definitions"],
  [/^\/integrations\/sources\/[^/]+\/(discover|catalog|streams)(\/|$)/, "source-streams"],
  [/^\/(integrations|embedded)\/sources/, "sources"],
  [/^\/(integrations|embedded)\/connectors/, "connectors"],
  [/^\/(integrations|embedded)\/destinations/, "destinations"],
  [/^\/oauth/, "oauth-credentials"],
  [/^\/workspaces/, "workspaces"],
];

/** What to tell somebody whose request no route answers. */
export function unserved(method: string, path: string): string {
  const inside = path.replace(/^\/api\/v1/, "");
  const file = FILES.find(([pattern]) => pattern.test(inside))?.[1];
  const place = file === undefined ? "a file in src/emulator/routes" : `src/emulator/routes/${file}.ts`;
  return `The emulator does not serve ${method} ${path}. Add it to ${place}, listed in src/emulator/index.ts.`;
}
