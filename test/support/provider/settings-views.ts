import fc from "../properties";
import { LosslessNumber } from "lossless-json";
import type { Config } from "../../../src/framework";

/** One place in three views: what the user declared, what the server shows for it, and what was given as a secret. */
interface Place {
  readonly declared?: unknown;
  readonly remote?: unknown;
  readonly secret?: unknown;
}

/** A whole config in the same three views. */
export interface Views {
  readonly declared: Config;
  readonly remote: Config;
  readonly secrets: Config;
}

const NAMES = ["host", "port", "constructor", "toString", "__proto__", "10", "", "a.b"];

const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 8, unit: "grapheme" }));

/** No text of asterisks, which would be a mask. */
const text = fc.string({ unit: "grapheme" }).filter((value) => !/^\*+$/.test(value));

const hidden = fc.constantFrom<unknown>(
  "**********",
  "*****",
  { _secret: "airbyte_workspace_1_secret_2_v1" },
  { _secret_reference_id: "1" },
);

const nothing = fc.constantFrom<unknown>(null, [], {}, { inner: null }, { inner: [] });

const leaf = fc.oneof(
  text.map((value): Place => ({ declared: value, remote: value.normalize("NFD") })),
  fc.boolean().map((value): Place => ({ declared: value, remote: value })),
  fc.maxSafeInteger().map((value): Place => ({ declared: value, remote: new LosslessNumber(`${value}.00`) })),
  fc.bigInt().map((value): Place => ({
    declared: new LosslessNumber(String(value)),
    remote: new LosslessNumber(value === 0n ? "0.0" : `${value}0e-1`),
  })),
);

const secret = fc
  .tuple(fc.string({ minLength: 1 }), fc.option(hidden, { nil: undefined }), fc.boolean())
  .map(([value, shown, verbatim]): Place => ({ secret: value, remote: verbatim ? value : shown }));

const added = leaf.map(({ declared }): Place => ({ remote: declared }));

/** Any config in three views. With `masks`, the server hides some of what the user declared openly, too. */
export function views({ masks }: { readonly masks: boolean }): fc.Arbitrary<Views> {
  const masked = fc.tuple(leaf, hidden).map(([{ declared }, remote]): Place => ({ declared, remote }));
  const empty = fc.tuple(nothing, nothing).map(([declared, remote]): Place => ({ declared, remote }));
  const shown = masks ? fc.oneof(leaf, masked) : leaf;
  const { member, object } = fc.letrec<{ member: Place; item: Place; object: Place }>((tie) => ({
    item: fc.oneof(
      { depthSize: "small" },
      shown,
      empty,
      tie("object"),
      fc.array(tie("item"), { maxLength: 4 }).map(toList),
    ),
    member: fc.oneof({ depthSize: "small" }, tie("item"), secret, added),
    object: fc.uniqueArray(fc.tuple(name, tie("member")), { maxLength: 6, selector: ([key]) => key }).map(toObject),
  }));
  return fc
    .uniqueArray(fc.tuple(name, member), { maxLength: 8, selector: ([key]) => key })
    .map((members) => toObject(members))
    .chain((whole) => fc.oneof(fc.constant(whole), object))
    .map(({ declared, remote, secret: given }) => ({
      declared: declared as Config, // toObject makes objects of the first two views
      remote: remote as Config,
      secrets: (given ?? {}) as Config,
    }));
}

/** Any JSON object, masks and references included. */
export const remotes: fc.Arbitrary<Config> = fc.dictionary(
  name,
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      text,
      hidden,
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(name, tie("value"), { maxKeys: 4 }),
    ),
  })).value,
);

function toObject(members: readonly (readonly [string, Place])[]): Place {
  const pick = (view: keyof Place, from = members) =>
    from.flatMap(([key, place]) => (place[view] === undefined ? [] : [[key, place[view]] as const]));
  const secrets = pick("secret");
  return {
    declared: Object.fromEntries(pick("declared")),
    // The server has its own order of keys.
    remote: Object.fromEntries(pick("remote", members.toReversed())),
    ...(secrets.length > 0 && { secret: Object.fromEntries(secrets) }),
  };
}

function toList(items: readonly Place[]): Place {
  return {
    declared: items.map(({ declared }) => declared),
    remote: items.map(({ remote }) => remote),
    ...(items.some((item) => item.secret !== undefined) && { secret: items.map((item) => item.secret ?? null) }),
  };
}
