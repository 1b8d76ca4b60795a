import { TemplateTag } from "../../../../src/api/shapes/templates";
import { pages, toNextQuery } from "../../../../src/api/lists/pages";
import { fakeClient, json, network } from "../../../support/api/fake-network";

const path = "/api/v1/integrations/templates/tags";

test.each<[what: string, next: string | null | undefined, query: string | null]>([
  ["nothing", undefined, null],
  ["null", null, null],
  ["an empty text", "", null],
  ["an address", "https://elsewhere.test/other?limit=1&cursor=abc#x", "tags=pro&limit=1&cursor=abc"],
  ["a path", "/api/v1/x?cursor=abc%3D", "tags=pro&cursor=abc%3D"],
  ["a path with a filter of its own", "/api/v1/x?tags=a&tags=b&cursor=2", "tags=a&tags=b&cursor=2"],
  ["a query", "?cursor=abc", "tags=pro&cursor=abc"],
  ["a bare cursor", "eyJvZmZzZXQiOjF9", "tags=pro&cursor=eyJvZmZzZXQiOjF9"],
  ["a cursor that begins with a slash", "/9j+Zg==", "tags=pro&cursor=%2F9j%2BZg%3D%3D"],
])("%s as next is understood", (_what, next, query) => {
  expect(toNextQuery(next, new URLSearchParams({ tags: "pro" }))?.toString() ?? null).toBe(query);
});

test("pages are followed on the configured host only", async () => {
  const next = ["https://elsewhere.test/other?cursor=2", "/x?cursor=3", "4", null];
  const send = network((_request, index) => json(200, { data: [{ id: toId(index), name: "n" }], next: next[index] }));
  const { session } = fakeClient(send, { credentials: { accessToken: "given" } });
  const ids: string[] = [];

  for await (const { id } of pages(session, { path, item: TemplateTag })) ids.push(id);

  expect(ids).toEqual([0, 1, 2, 3].map(toId));
  expect(send.sent.map(({ url }) => url)).toEqual(
    ["", "?cursor=2", "?cursor=3", "?cursor=4"].map((query) => `https://airbyte.test${path}${query}`),
  );
});

test("pages in a circle are an error", async () => {
  const send = network(() => json(200, { data: [], next: "?cursor=1" }));
  const { session } = fakeClient(send, { credentials: { accessToken: "given" } });

  await expect(pages(session, { path, item: TemplateTag }).next()).rejects.toThrow(
    "its pages link back to an earlier page",
  );
});

test("pages without end are an error", async () => {
  const send = network((_request, index) => json(200, { data: [], next: `?cursor=${index}` }));
  const { session } = fakeClient(send, { credentials: { accessToken: "given" } });

  await expect(pages(session, { path, item: TemplateTag }).next()).rejects.toThrow(
    "it has more than 1000 pages. Report it to Airbyte.",
  );
  expect(send.sent).toHaveLength(1000);
});

test.each<[what: string, body: unknown]>([
  ["bare", [{ id: toId(1), name: "pro" }]],
  ["beneath data", { data: [{ id: toId(1), name: "pro" }] }],
])("a list that comes %s is read", async (_what, body) => {
  const { session } = fakeClient(
    network(() => json(200, body)),
    { credentials: { accessToken: "given" } },
  );

  expect((await pages(session, { path, item: TemplateTag }).next()).value).toMatchObject({ id: toId(1) });
});

function toId(index: number): string {
  return `00000000-0000-4000-8000-00000000000${index}`;
}
