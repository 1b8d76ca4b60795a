import type { Route } from "../../../../src/emulator/http/app";
import { router } from "../../../../src/emulator/http/router";

const route = (on: string): Route => ({ on, auth: "none", answer: () => ({}) });

test.each([
  ["the fixed path first", ["GET /tags/global", "GET /tags/:id"]],
  ["the fixed path last", ["GET /tags/:id", "GET /tags/global"]],
])("the most specific route answers, with %s", (_order, paths) => {
  const found = router(paths.map(route));

  expect(found("GET", "/tags/global")?.route.on).toBe("GET /tags/global");
  expect(found("GET", "/tags/7/")).toMatchObject({ route: { on: "GET /tags/:id" }, params: { id: "7" } });
  expect(found("GET", "/tags/7/more")).toBeNull();
  expect(found("PUT", "/tags/7")).toBeNull();
});

test.each([
  ["twice the same address", ["GET /tags/:id", "GET /tags/:name"]],
  ["two that are specific at different places", ["GET /:kind/global", "GET /tags/:id"]],
])("a router refuses %s", (_what, paths) => {
  expect(() => router(paths.map(route))).toThrow(`Routes "${paths[0]}" and "${paths[1]}" fit the same request.`);
});

test("the same path may be served by two methods", () => {
  const found = router([route("GET /tags/:id"), route("PUT /tags/:id")]);

  expect(found("PUT", "/tags/7")?.route.on).toBe("PUT /tags/:id");
});
