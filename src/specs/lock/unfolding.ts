import { resolveSchema } from "./references";
import type { Schema } from "../schema/schema";
import { listOfParts, listOfValue, toOwnKeywords } from "../schema/subschemas";

/** The longest that a spec may be once each reference in it is replaced by what it refers to, in characters. */
const LONGEST = 4_000_000;

/** Cost of a schema besides its texts. */
const SCHEMA_LENGTH = 50;

/** Largest depth of nested schemas. */
const DEEPEST = 200;

/** A spec that would take all time or memory to follow. The message is the end of a sentence about it. */
export class EndlessSpec extends Error {
  override readonly name = "EndlessSpec";
}

export interface Unfolding {
  /** It contains itself somewhere, so that how far it goes is for the value to say. */
  readonly recursive: boolean;
}

/**
 * Follows all references of a spec, each schema that contains itself once, as whoever reads the spec does. Throws
 * EndlessSpec when that leads too far.
 */
export function unfold(root: Schema): Unfolding {
  const known = new Map<Schema, Content>();
  /** The schemas around the one that is looked at, each with the value that it judges. */
  const above = new Map<Schema, object>();
  let room = LONGEST;
  let recursive = false;
  visit(resolveSchema(root, root), {});
  return { recursive };

  function visit(schema: Schema, value: object): void {
    if (above.get(schema) === value)
      throw new EndlessSpec(
        "has a schema that refers to itself for the same value, so that checking it would never end",
      );
    if (above.has(schema)) {
      recursive = true;
      return;
    }
    const { length, ofValue, ofParts } = contentOf(schema);
    if (above.size >= DEEPEST) throw new EndlessSpec(`has more than ${DEEPEST} schemas nested in each other`);
    if ((room -= length) < 0)
      throw new EndlessSpec(`is longer than ${LONGEST} characters once its references are replaced by what they name`);
    above.set(schema, value);
    for (const inner of ofValue) visit(inner, value);
    for (const part of ofParts) visit(part, {});
    above.delete(schema);
  }

  function contentOf(schema: Schema): Content {
    let content = known.get(schema);
    if (!content) {
      const resolve = (inner: Schema): Schema => resolveSchema(inner, root);
      content = {
        length: SCHEMA_LENGTH + JSON.stringify(toOwnKeywords(schema)).length,
        ofValue: listOfValue(schema).map(resolve),
        ofParts: listOfParts(schema).map(resolve),
      };
      known.set(schema, content);
    }
    return content;
  }
}

/** A schema's own length, and the schemas within it with their references followed. */
interface Content {
  readonly length: number;
  readonly ofValue: readonly Schema[];
  readonly ofParts: readonly Schema[];
}
