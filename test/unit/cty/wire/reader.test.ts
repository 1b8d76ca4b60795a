import { decodeMsgpack, LosslessNumber, unknown, UNKNOWN, type Value } from "../../../../src/cty";
import { decode } from "../../../support/cty/msgpack-hex";

const as = "61".repeat(300);

test.each<[string, Value]>([
  ["7f", 127],
  ["cc80", 128],
  ["ccff", 255],
  ["cdffff", 65_535],
  ["ceffffffff", 4_294_967_295],
  ["cf00000000000000ff", 255],
  ["cfffffffffffffffff", new LosslessNumber("18446744073709551615")],
  ["e0", -32],
  ["ff", -1],
  ["d080", -128],
  ["d07f", 127],
  ["d18000", -32_768],
  ["d280000000", -2_147_483_648],
  ["d3ffffffffffffff80", -128],
  ["ca40200000", 2.5],
  ["cbc004000000000000", -2.5],
])("%s is the number %p", (bytes, number) => {
  expect(decode(bytes, "number")).toEqual(number);
});

test.each([
  ["a short one", `bf${as.slice(0, 62)}`, 31],
  ["a string with its size in one byte", `d9ff${as.slice(0, 510)}`, 255],
  ["a string with its size in two bytes", `da0100${as.slice(0, 512)}`, 256],
  ["a string with its size in four bytes", `db0000012c${as}`, 300],
  ["a binary with its size in one byte", `c4ff${as.slice(0, 510)}`, 255],
  ["a binary with its size in two bytes", `c50100${as.slice(0, 512)}`, 256],
  ["a binary with its size in four bytes", `c60000012c${as}`, 300],
])("a text may be %s", (_, bytes, length) => {
  expect(decode(bytes, "string")).toBe("a".repeat(length));
});

test.each([
  ["9f", 15],
  ["dc0010", 16],
  ["dd00000010", 16],
])("a list may begin with %s", (head, size) => {
  const items = Array.from({ length: size }, (_, index) => index);

  expect(decode(head + Buffer.from(items).toString("hex"), ["list", "number"])).toEqual(items);
});

test.each([
  ["8f", 15],
  ["de0010", 16],
  ["df00000010", 16],
])("a map may begin with %s", (head, size) => {
  const entries = Array.from({ length: size }, (_, index) => [`${index}`.padStart(2, "0"), index] as const);
  const bytes = entries.map(([key, index]) => Buffer.from([0xa2, ...Buffer.from(key), index]).toString("hex"));

  expect(decode(head + bytes.join(""), ["map", "number"])).toEqual(Object.fromEntries(entries));
});

const NOT_NULL = unknown({ notNull: true });

test.each([
  ["d40c80", UNKNOWN],
  ["d50c8000", UNKNOWN],
  ["d60c81cc01c2", NOT_NULL],
  ["d70c8201c202a3616263", unknown({ notNull: true, prefix: "abc" })],
  ["d80c8201c202ab6162636465666768696a6b", unknown({ notNull: true, prefix: "abcdefghijk" })],
  ["c7030c8101c2", NOT_NULL],
  ["c800030c8101c2", NOT_NULL],
  ["c9000000030c8101c2", NOT_NULL],
])("%s is an unknown value, and the next one begins behind it", (bytes, value) => {
  expect(decode(`92${bytes}a161`, ["list", "string"])).toEqual([value, "a"]);
});

test.each(["c1", "c1c1", "91c1"])("%s is no value, as nothing begins with c1", (bytes) => {
  expect(() => decode(bytes, ["list", "bool"])).toThrow("it is not valid msgpack");
});

test("a value that lacks its last bytes is refused, however many", () => {
  const parts = [
    "ccff",
    "cd0001",
    "ca3fc00000",
    "d9026161",
    "c40161",
    "81a16101",
    "dc0001c3",
    "c7030c8101c2",
    "d40000",
  ];
  const bytes = `99${parts.join("")}`;
  const cut = Array.from({ length: bytes.length / 2 }, (_, size) => bytes.slice(0, size * 2));

  expect(cut.filter((each) => !isRefused(each))).toEqual([]);
  expect(isRefused(bytes)).toBe(false);
});

test("a value may lie between other bytes in memory", () => {
  const bytes = Buffer.from("c0c0a26162c0", "hex").subarray(2, 5);

  expect(decodeMsgpack(bytes, "string")).toBe("ab");
});

test("lists may be 500 levels deep, and no deeper", () => {
  const message = (levels: number) => attempt(() => decode(`${"91".repeat(levels)}c0`, ["list", "bool"]));

  // It was read to its end, and is of another type.
  expect(message(500)).toContain("a bool is required");
  expect(message(501)).toContain("nested more than 500 levels deep");
});

test("maps may be 500 levels deep, and no deeper", () => {
  const message = (levels: number) => attempt(() => decode(`${"81a161".repeat(levels)}c0`, ["map", "bool"]));

  expect(message(500)).toContain("a bool is required");
  expect(message(501)).toContain("nested more than 500 levels deep");
});

/** True for bytes that are no msgpack; false for what another type would take. */
function isRefused(bytes: string): boolean {
  return attempt(() => decode(bytes, ["list", "bool"])).includes("it is not valid msgpack");
}

function attempt(act: () => unknown): string {
  try {
    act();
    return "";
  } catch (error) {
    return String(error);
  }
}
