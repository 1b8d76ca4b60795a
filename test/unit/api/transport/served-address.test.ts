import { ApiError, type ApiErrorKind } from "../../../../src/api";
import { isMissingRoute, servedAddress } from "../../../../src/api/transport/served-address";

const refusal = (status: number, reason: string, kind: ApiErrorKind): ApiError =>
  new ApiError({ request: "GET /x", status, reason, kind, tries: 1 });
const ROUTE_MISSING = refusal(404, "Not Found", "not-found");

/** Calls every address that is asked for, and fails at those that the server does not know. */
function server(known: readonly string[], failure = ROUTE_MISSING) {
  const asked: string[] = [];
  const call = (address: string): Promise<string> => {
    asked.push(address);
    return known.includes(address) ? Promise.resolve(address) : Promise.reject(failure);
  };
  return { asked, call };
}

test("the first address that a server knows is asked from then on", async () => {
  const { asked, call } = server(["b"]);
  const at = servedAddress(["a", "b", "c"]);

  expect([await at(call), await at(call)]).toEqual(["b", "b"]);
  expect(asked).toEqual(["a", "b", "b"]);
});

test.each([
  ["a 405", refusal(405, "Method Not Allowed", "no-such-address")],
  ["a page of HTML", refusal(404, "an HTML page instead of JSON", "no-such-address")],
])("%s is an address that is not there", async (_what, failure) => {
  const { call } = server(["b"], failure);

  expect(await servedAddress(["a", "b"])(call)).toBe("b");
});

test("a refusal by the thing itself shows that the address is right", async () => {
  const gone = refusal(404, "Workspace not found", "not-found");
  const { asked, call } = server([], gone);
  const at = servedAddress(["a", "b"]);

  await expect(at(call)).rejects.toBe(gone);
  await expect(at(call)).rejects.toBe(gone);
  expect(asked).toEqual(["a", "a"]);
});

test("where none is there, the error is that of the first, and all are tried again", async () => {
  const { asked, call } = server([]);
  const at = servedAddress(["a", "b"]);

  await expect(at(call)).rejects.toBe(ROUTE_MISSING);
  await expect(at(call)).rejects.toBe(ROUTE_MISSING);
  expect(asked).toEqual(["a", "b", "a", "b"]);
});

test.each<[what: string, asked: string[], failure: Error]>([
  ["a refusal of the call", ["a", "b", "b"], refusal(422, "no", "invalid")],
  ["a broken server", ["a", "b", "a", "b"], refusal(500, "no", "unavailable")],
  ["no answer", ["a", "b", "a", "b"], new Error("no")],
])("after %s at the second address, two calls have asked %j", async (_what, expected, failure) => {
  const asked: string[] = [];
  const at = servedAddress(["a", "b"]);
  const call = (address: string): Promise<string> => {
    asked.push(address);
    return Promise.reject(address === "a" ? ROUTE_MISSING : failure);
  };

  await expect(at(call)).rejects.toBe(failure);
  await expect(at(call)).rejects.toBe(failure);

  expect(asked).toEqual(expected);
});

test.each<[status: number, reason: string, kind: ApiErrorKind, missing: boolean]>([
  [404, "Not Found", "not-found", true],
  [404, "not found.", "not-found", true],
  [404, "Not found: workspace", "not-found", false],
  [404, "Workspace not found", "not-found", false],
  [404, "an HTML page instead of JSON", "no-such-address", true],
  [405, "no", "no-such-address", true],
  [403, "Not Found", "forbidden", false],
])("a %d with the words %j (%s) is about the route: %s", (status, reason, kind, missing) => {
  expect(isMissingRoute(refusal(status, reason, kind))).toBe(missing);
});

test("an error that is none of Airbyte's is not about the route", () => {
  expect(isMissingRoute({ status: 405, reason: "Not Found", kind: "no-such-address" })).toBe(false);
});
