import { connect } from "node:http2";
import fc from "../../../support/properties";
import { HeaderDecoder, toHeaderField } from "../../../../src/protocol/http2/hpack";
import { findHuffmanText } from "../../../../src/protocol/http2/huffman";
import { serve, stopServers } from "./http2-server";

afterEach(stopServers);

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(" ", ""), "hex");

test("the requests of RFC 7541 (C.4) are read, coded and from the table", () => {
  const decoder = new HeaderDecoder();

  const first = decoder.decode(hex("8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff"));
  const second = decoder.decode(hex("8286 84be 5886 a8eb 1064 9cbf"));
  const third = decoder.decode(hex("8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf"));

  const common = { ":method": "GET", ":authority": "www.example.com" };
  expect(Object.fromEntries(first)).toEqual({ ...common, ":scheme": "http", ":path": "/" });
  expect(Object.fromEntries(second)).toEqual({
    ...common,
    ":scheme": "http",
    ":path": "/",
    "cache-control": "no-cache",
  });
  expect(Object.fromEntries(third)).toEqual({
    ...common,
    ":scheme": "https",
    ":path": "/index.html",
    "custom-key": "custom-value",
  });
});

test("whatever Node sends in many requests is what is read", async () => {
  const { port } = await serve(({ headers }, answering) => {
    const seen = JSON.stringify(Object.fromEntries(headers));
    answering.begin(Buffer.of(0x88));
    answering.write(Buffer.from(seen));
    answering.end(toHeaderField("x-end", "1"));
  });
  const session = connect(`http://127.0.0.1:${port}`);
  const name = fc.stringMatching(/^x-[a-z0-9]{0,12}$/);
  // Node sends header values as Latin-1.
  const value = fc
    .array(
      fc.integer({ min: 0x21, max: 0xff }).filter((code) => code !== 0x7f),
      { maxLength: 300 },
    )
    .map((codes) => String.fromCharCode(...codes));

  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 8 }), async (sent) => {
      const call = session.request({ ":method": "POST", ":path": "/a", ...sent }, { endStream: true });
      const seen: string[] = [];
      for await (const chunk of call.setEncoding("utf8")) seen.push(String(chunk));
      expect(JSON.parse(seen.join(""))).toMatchObject({ ":method": "POST", ":path": "/a", ...sent });
    }),
    { numRuns: 300 },
  );
  session.close();
});

test.each([
  ["an integer without end", "ffffffffffffff", /a number without end/],
  ["a text that ends too early", "400a 6162", /a text without end/],
  ["an unknown place", "be", /no header 62/],
  ["place zero", "80", /no header 0/],
  ["a name without value", "4001 61", /a block without end/],
  ["a table larger than announced", "3fe2 1f", /a table larger than announced/],
  ["an end mark in a text", "4001 6184 ffff ffff", /no known code/],
  ["padding of a byte", "4001 6182 1fff ff", /no known code|without end/],
])("a block with %s is refused", (_what, block, reason) => {
  expect(() => new HeaderDecoder().decode(hex(block))).toThrow(reason);
});

test("padding is ones, and shorter than a byte", () => {
  expect(findHuffmanText(hex("1f"))).toBe("a");
  expect(findHuffmanText(hex("1fff"))).toBeNull();
  expect(findHuffmanText(hex("18"))).toBeNull();
});

test("old headers leave the table when it is full, or is made smaller", () => {
  const decoder = new HeaderDecoder();
  const stored = (name: string, value: string): Buffer =>
    Buffer.concat([Buffer.of(0x40), toHeaderField(name, value).subarray(1)]);
  decoder.decode(stored("old", "x".repeat(2000)));
  decoder.decode(stored("new", "y".repeat(2100)));

  expect(decoder.decode(hex("be")).get("new")).toHaveLength(2100);
  expect(() => decoder.decode(hex("bf"))).toThrow("no header 63");
  decoder.decode(hex("20"));
  expect(() => decoder.decode(hex("be"))).toThrow("no header 62");
});

test("random bytes are headers or a refusal, nothing else", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        new HeaderDecoder().decode(Buffer.from(bytes));
      } catch (error) {
        expect(error).toMatchObject({ code: 9 });
      }
    }),
    { numRuns: 2000 },
  );
});
