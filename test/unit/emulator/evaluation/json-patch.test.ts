import * as z from "zod";
import { toPatched, toSteps } from "../../../../src/emulator/evaluation/json-patch";

const Any = z.looseObject({});
const DOCUMENT = { x: 1, streams: [{ name: "users" }, { name: "orders" }] };

function patched(...steps: readonly object[]): unknown {
  return toPatched(DOCUMENT, toSteps({ patch_ops: steps }), Any);
}

test("a step may add what is not there, at the end of a list too", () => {
  const added = patched(
    { op: "add", path: "/y", value: 2 },
    { op: "add", path: "/streams/-", value: { name: "a" } },
    { op: "add", path: "/streams/0", value: { name: "b" } },
    { op: "test", path: "/streams/3/name", value: "a" },
  );

  expect(added).toEqual({ x: 1, y: 2, streams: [{ name: "b" }, { name: "users" }, { name: "orders" }, { name: "a" }] });
});

test.each([
  ["replace", "/__proto__/x"],
  ["add", "/__proto__/y"],
  ["add", "/__proto__"],
  ["replace", "/constructor/x"],
  ["remove", "/prototype/x"],
  ["add", "/constructor/prototype/y"],
  ["remove", "/streams/length"],
  ["replace", "/streams/-1"],
  ["remove", "/streams/01"],
  ["replace", "/streams/1x"],
  ["add", "/streams/map/x"],
  ["replace", "/toString"],
  ["remove", "/streams/0/name/length"],
  ["replace", "/streams/2"],
  ["replace", "x"],
  ["invent", "/x"],
])("%s %s is no step, and changes nothing", (op, path) => {
  expect(() => patched({ op, path, value: 5 })).toThrow("Invalid JSON Patch operation");
  expect(DOCUMENT).toEqual({ x: 1, streams: [{ name: "users" }, { name: "orders" }] });
  expect({}).not.toHaveProperty("y");
});
