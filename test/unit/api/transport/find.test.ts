import { ApiError } from "../../../../src/api";
import { toFind } from "../../../../src/api/transport/find";

function refusal(kind: "not-found" | "forbidden"): ApiError {
  return new ApiError({ request: "GET /x", status: 404, reason: "no", kind, tries: 1, fields: [], lost: false });
}

test("an object is found with the options of the call, and one that is gone is null", async () => {
  const asked: unknown[] = [];
  const find = toFind((id, options) => {
    asked.push([id, options]);
    return id === "gone" ? Promise.reject(refusal("not-found")) : Promise.resolve({ id });
  });
  const options = { signal: new AbortController().signal };

  expect(await find("a", options)).toEqual({ id: "a" });
  expect(await find("gone")).toBeNull();
  expect(await find("")).toBeNull();
  expect(asked).toEqual([
    ["a", options],
    ["gone", undefined],
  ]);
});

test("every other refusal is passed on", async () => {
  const error = refusal("forbidden");

  await expect(toFind(() => Promise.reject(error))("a")).rejects.toBe(error);
});
