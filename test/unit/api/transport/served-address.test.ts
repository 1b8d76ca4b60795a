import { ApiError } from "../../../../src/api";
import { servedAddress } from "../../../../src/api/transport/served-address";

const refusal = (status: number, reason: string, kind: "not-found" | "no-such-address" | "invalid"): ApiError =>
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
