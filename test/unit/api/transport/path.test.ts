import { path } from "../../../../src/api/transport/path";

test("each value is one segment", () => {
  expect(path`/tags/${"pro tier/1?#é"}/x`).toBe("/tags/pro%20tier%2F1%3F%23%C3%A9/x");
});

test.each(["", ".", ".."])("%j would lead elsewhere, and is refused", (value) => {
  expect(() => path`/tags/${value}`).toThrow(`"${value}" cannot be part of an Airbyte address. Use another name.`);
});
