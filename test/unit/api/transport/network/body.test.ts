import { Readable } from "node:stream";
import { LONGEST_BODY, readBody } from "../../../../../src/api/transport/network/body";

/** Most bytes of a refusal that are read. */
const LONGEST_REFUSAL = 65_536;

const streamOf = (...chunks: readonly (string | Buffer)[]): Readable =>
  Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

test("the parts of a body become one text", async () => {
  const euro = Buffer.from("€");

  expect(await readBody(streamOf('{"a":"', euro.subarray(0, 1), euro.subarray(1), '"}'), false)).toEqual({
    text: '{"a":"€"}',
    isCut: false,
    isText: true,
  });
});

test("an empty body is an empty text", async () => {
  expect(await readBody(streamOf(), true)).toEqual({ text: "", isCut: false, isText: true });
});

test("a byte order mark in front is left out, and one further on is not", async () => {
  expect((await readBody(streamOf("\uFEFFa"), false)).text).toBe("a");
  expect((await readBody(streamOf("a\uFEFFb"), false)).text).toBe("a\uFEFFb");
});

test("bytes that are no UTF-8 are said to be none", async () => {
  expect(await readBody(streamOf("pr", Buffer.from([0xff]), "o"), false)).toEqual({
    text: "pr\uFFFDo",
    isCut: false,
    isText: false,
  });
});

test.each([
  ["as long as it may be", 0, false],
  ["a byte longer", 1, true],
])("a refusal that is %s is read to its limit", async (_what, more, isCut) => {
  const { text, ...rest } = await readBody(streamOf("a".repeat(LONGEST_REFUSAL), "b".repeat(more)), true);

  expect(text).toBe("a".repeat(LONGEST_REFUSAL));
  expect(rest).toEqual({ isCut, isText: true });
});

test("a success is read far beyond the limit of refusals", async () => {
  const { text, isCut } = await readBody(streamOf("a".repeat(LONGEST_REFUSAL), "b"), false);

  expect([text.length, isCut]).toEqual([LONGEST_REFUSAL + 1, false]);
  expect(LONGEST_BODY).toBe(67_108_864);
});

test("nothing is read behind the limit, and the stream is closed", async () => {
  let read = 0;
  const endless = new Readable({
    read() {
      read += 1;
      this.push(Buffer.alloc(1000, "a"));
    },
  });

  await readBody(endless, true);

  expect(endless.destroyed).toBe(true);
  expect(read).toBeLessThan(100);
});
