import { compile, type JSONValue, search } from "@jmespath-community/jmespath";
import * as z from "zod";
import { withinTime } from "../../specs/check/patterns/time-limit";
import { checked, Refusal } from "../http/refusal";

const Query = z.object({ query: z.string() });
const DocsQuery = z.object({ jmes_query: z.string() });

/** Longest time for one expression: even a short one can build long texts and go through them letter by letter. */
const LIMIT_MS = 1000;

/** Answers a query's body, under either of the two names of its key (API 12). Throws the 400 of a bad expression. */
export function toResult(document: object, body: unknown): object {
  const ofDocs = DocsQuery.safeParse(body);
  const expression = ofDocs.success ? ofDocs.data.jmes_query : checked(Query, body).query;
  try {
    const inherited = findInherited(compile(expression));
    if (inherited !== null) throw new Error(`the emulator cannot look for "${inherited}"`);
    // Documents come from JSON.
    const found = withinTime(LIMIT_MS, () => search(document as JSONValue, expression));
    if (!found) throw new Error(`it takes the emulator more than ${LIMIT_MS} milliseconds`);
    return { result: found.result };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(400, `Invalid JMESPath expression: ${reason}`);
  }
}

/** A key in a compiled expression that the library would find in every object, such as `constructor`; null when there is none. */
function findInherited(expression: unknown): string | null {
  if (typeof expression !== "object" || expression === null) return null;
  const { type, name } = Named.safeParse(expression).data ?? {};
  if (name !== undefined && (type === "Field" || type === "KeyValuePair") && name in Object.prototype) return name;
  for (const part of Object.values(expression)) {
    const found = findInherited(part);
    if (found !== null) return found;
  }
  return null;
}

const Named = z.object({ type: z.string(), name: z.string() });
