import { readFileSync } from "node:fs";
import { toFormat } from "../../../../src/codegen/build-standalone/format";

/** A header that is zero but for these bytes. */
function header(bytes: Readonly<Record<number, string>>): Buffer {
  const buffer = Buffer.alloc(256);
  for (const [place, hex] of Object.entries(bytes)) buffer.write(hex, Number(place), "hex");
  return buffer;
}

test.each([
  ["linux-x64", { 0: "7f454c46", 18: "3e00" }],
  ["linux-arm64", { 0: "7f454c46", 18: "b700" }],
  ["darwin-x64", { 0: "cffaedfe07000001" }],
  ["darwin-arm64", { 0: "cffaedfe0c000001" }],
  ["win32-x64", { 0: "4d5a", 60: "80000000", 128: "504500006486" }],
])("an executable for %s is known by its header", (expected, bytes) => {
  expect(toFormat(header(bytes))).toBe(expected);
});

test.each([
  ["another processor", header({ 0: "7f454c46", 18: "0300" })],
  ["a script", Buffer.from(`#!/usr/bin/env node\n${"x".repeat(100)}`)],
  ["a file of a few bytes", Buffer.from("MZ")],
  ["a Windows program of which only the start is there", header({ 0: "4d5a", 60: "ffffff00" })],
])("%s is no known executable", (_, bytes) => {
  expect(toFormat(bytes)).toBeNull();
});

test("the Node that runs this test is for this machine", () => {
  expect(toFormat(readFileSync(process.execPath).subarray(0, 1024))).toBe(`${process.platform}-${process.arch}`);
});
