import { followRequests, toRequestLine } from "../../../src/cli/request-lines";
import type { LoggedRequest } from "../../../src/emulator";

const request: LoggedRequest = {
  method: "GET",
  path: "/api/v1/workspaces",
  query: "",
  status: 200,
  at: "2026-05-06T10:15:30.120Z",
};

test("a request is one line of method, path and status", () => {
  expect(toRequestLine(request)).toBe("GET    /api/v1/workspaces 200");
  expect(toRequestLine({ ...request, query: "limit=2", status: null })).toBe(
    "GET    /api/v1/workspaces?limit=2 no answer",
  );
});

test("each request is told once, and one without an answer does not hold up the others for good", () => {
  jest.useFakeTimers();
  const requests: LoggedRequest[] = [request];
  const lines: string[] = [];
  const following = followRequests({ requests }, (line) => lines.push(line));

  jest.advanceTimersByTime(500);
  requests.push({ ...request, status: null }, { ...request, method: "PUT" });
  jest.advanceTimersByTime(500);
  following.stop();

  expect(lines.map((line) => line.split(" ")[0])).toEqual(["GET", "GET", "PUT"]);
  jest.useRealTimers();
});
