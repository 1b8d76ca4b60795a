import { requestLog, toFields } from "../../../../src/emulator/http/request-log";

const REQUEST = { method: "GET", query: "", fields: [], at: "2026-05-06T10:15:30.120Z" };

test("the log keeps the last requests, and lets go of the oldest", () => {
  const log = requestLog(2);
  const answered = ["/a", "/b", "/c"].map((path) => log.note({ ...REQUEST, path }));

  for (const answer of answered) answer(200);

  expect(log.list()).toMatchObject([
    { path: "/b", status: 200 },
    { path: "/c", status: 200 },
  ]);
});

test("of a body with very many or very long names, the log keeps some", () => {
  const body = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${index}`.padStart(500, "n"), 1]));

  const fields = toFields(JSON.stringify(body));

  expect(fields).toHaveLength(100);
  expect(Math.max(...fields.map(({ length }) => length))).toBe(100);
});
