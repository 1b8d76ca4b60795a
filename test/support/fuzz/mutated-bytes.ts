import fc from "../properties";

interface Edit {
  readonly how: "flip" | "set" | "cut" | "drop" | "insert" | "length" | "splice";
  readonly at: number;
  readonly value: number;
  readonly bytes: Uint8Array;
}

/** Bytes that claim lengths which are not there, in msgpack and in protobuf. */
const LENGTHS = [
  [0xdd, 0x01, 0xff, 0xff, 0xff],
  [0xdf, 0xff, 0xff, 0xff, 0xff],
  [0xdb, 0x7f, 0xff, 0xff, 0xff],
  [0xc6, 0xff, 0xff, 0xff, 0xff],
  [0xc9, 0x7f, 0xff, 0xff, 0xff, 0x0c],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
].map((bytes) => Uint8Array.from(bytes));

const edits = fc.array(
  fc.record({
    how: fc.constantFrom("flip", "set", "cut", "drop", "insert", "length", "splice"),
    at: fc.nat(),
    value: fc.nat({ max: 255 }),
    bytes: fc.uint8Array({ maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** One of the samples with bits, bytes, lengths and whole parts changed; `others` lend their parts. */
export function mutatedBytes(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...samples), edits)
    .map(([sample, list]) => list.reduce((bytes, edit) => change(bytes, edit, samples), sample));
}

function change(bytes: Uint8Array, { how, at, value, bytes: some }: Edit, samples: readonly Uint8Array[]): Uint8Array {
  const place = at % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (how) {
    case "flip":
      return Uint8Array.from(bytes, (byte, index) => (index === place ? byte ^ (1 << (value % 8)) : byte));
    case "set":
      return Uint8Array.from(bytes, (byte, index) => (index === place ? value : byte));
    case "cut":
      return before;
    case "drop":
      return Buffer.concat([before, after.subarray(value % 9)]);
    case "insert":
      return Buffer.concat([before, some, after]);
    case "length":
      return Buffer.concat([before, LENGTHS[value % LENGTHS.length] ?? some, after]);
    case "splice": {
      const other = samples[value % samples.length] ?? some;
      return Buffer.concat([before, other.subarray(at % (other.length + 1))]);
    }
  }
}
