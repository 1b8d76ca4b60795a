import { toRequestLine } from "../../../src/cli/request-lines";

const REQUEST = {
  method: "GET",
  path: "/api/v1/workspaces",
  query: "",
  fields: [],
  status: 200,
  at: "2026-05-06T10:15:30.120Z",
  ms: 3.4,
};

test("a request is one line: what was asked, how it ended, how long it took", () => {
  expect(toRequestLine(REQUEST)).toBe("GET    /api/v1/workspaces 200 3 ms");
});

test("a query is part of the line", () => {
  expect(toRequestLine({ ...REQUEST, query: "limit=1" })).toBe("GET    /api/v1/workspaces?limit=1 200 3 ms");
});

test("a connection that was closed without an answer says so", () => {
  expect(toRequestLine({ ...REQUEST, status: null })).toBe("GET    /api/v1/workspaces no answer 3 ms");
});
