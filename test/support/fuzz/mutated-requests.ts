import fc from "../properties";
import { terraform } from "../../../src/protocol/messages/codecs";
import { mutatedBytes } from "./mutated-bytes";
import { msgpackMutations, UNKNOWN_ON_WIRE, withEverywhere } from "./mutated-values";
import { jsonMutations, ODD_TEXTS } from "./odd-json";
import type { Recorded } from "./recorded-requests";

type Message = Record<string, unknown>;

interface Codec {
  readonly Request: { decode(bytes: Uint8Array): Message; encode(message: Message): { finish(): Uint8Array } };
}

const codecs = terraform as unknown as Readonly<Record<string, Codec>>; // one for each RPC

const TYPE_NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "",
  "airbyteembedded_source",
  "airbyteembedded_template_tag",
];

const valueChanges = fc.record({
  at: fc.nat(),
  msgpack: fc.oneof(
    { weight: 9, arbitrary: msgpackMutations },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(UNKNOWN_ON_WIRE, null, "a", 0, true)
        .map((value) => (bytes: Uint8Array) => withEverywhere(bytes, value)),
    },
  ),
  json: jsonMutations,
  text: fc.constantFrom(...TYPE_NAMES, ...ODD_TEXTS),
  number: fc.constantFrom(0, 1, 2, 99, -1, 2 ** 31),
});

/** Requests that are like the recorded ones: in other bytes, with other values, with another's body, or of bytes alone. */
export function mutatedRequests(recorded: readonly Recorded[]): fc.Arbitrary<Recorded> {
  const bodies = recorded.map(({ bytes }) => bytes);
  const request = fc.constantFrom(...recorded);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: request.chain(({ name }) => mutatedBytes(ofRpc(recorded, name)).map((bytes) => ({ name, bytes }))),
    },
    { weight: 1, arbitrary: fc.tuple(request, mutatedBytes(bodies)).map(([{ name }, bytes]) => ({ name, bytes })) },
    {
      weight: 1,
      arbitrary: fc.tuple(request, fc.uint8Array({ maxLength: 200 })).map(([{ name }, bytes]) => ({ name, bytes })),
    },
    {
      weight: 12,
      arbitrary: fc
        .tuple(request, valueChanges)
        .map(([{ name, bytes }, changes]) => ({ name, bytes: withOtherValue(name, bytes, changes) })),
    },
  );
}

function ofRpc(recorded: readonly Recorded[], name: string): readonly Uint8Array[] {
  return recorded.filter((one) => one.name === name).map(({ bytes }) => bytes);
}

type Changes = typeof valueChanges extends fc.Arbitrary<infer T> ? T : never;

/** A request of which one field has another value. */
function withOtherValue(name: string, bytes: Uint8Array, { at, msgpack, json, text, number }: Changes): Uint8Array {
  const codec = codecs[name]!; // was recorded by it
  const message = codec.Request.decode(bytes);
  // A wrong type's name ends a request at once, so it is tried less often than the rest.
  const fields = listFields(message).filter(([, key]) => number === 99 || !/(^|_)(type|type_name|name)$/.test(key));
  const field = fields[at % (fields.length || 1)];
  if (field === undefined) return bytes;
  const [holder, key] = field;
  const value = holder[key];
  if (!(value instanceof Uint8Array)) holder[key] = typeof value === "string" ? text : number;
  else
    holder[key] =
      key === "msgpack" ? msgpack(value) : Buffer.from(json(JSON.parse(Buffer.from(value).toString() || "null")));
  return codec.Request.encode(message).finish();
}

function listFields(node: unknown): (readonly [Message, string])[] {
  if (typeof node !== "object" || node === null || node instanceof Uint8Array) return [];
  const holder = node as Message; // lists too have their items by key
  return Object.keys(holder).flatMap((key) => {
    const value = holder[key];
    if (isLong(value) || typeof value === "number") return [[holder, key] as const];
    if (typeof value === "string" || (value instanceof Uint8Array && value.length > 0)) return [[holder, key] as const];
    return listFields(value);
  });
}

function isLong(value: unknown): boolean {
  return typeof value === "object" && value !== null && "low" in value;
}
