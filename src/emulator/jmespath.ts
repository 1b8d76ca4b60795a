import { type JSONValue, search } from "@jmespath-community/jmespath";
import * as z from "zod";
import { checked, Refusal } from "./refusal";

const Query = z.object({ query: z.string() });
const DocsQuery = z.object({ jmes_query: z.string() });

/** Answers a query's body, under either of the two names of its key (contract 12). Throws the 400 of a bad expression. */
export function toResult(document: object, body: unknown): object {
  const ofDocs = DocsQuery.safeParse(body);
  const expression = ofDocs.success ? ofDocs.data.jmes_query : checked(Query, body).query;
  try {
    // Documents come from JSON.
    return { result: search(document as JSONValue, expression) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(400, `Invalid JMESPath expression: ${reason}`);
  }
}
