import * as z from "zod";
import { choiceOf } from "./choices";
import { LONGEST_TIMEOUT_SECONDS, toAddressProblem, toHttpProblem } from "./connection";

/** Address of the API. */
export const apiUrl = address();

/** Address of the endpoint of tokens. */
export const tokenUrl = address({ query: true });

/** Timeout of one request in seconds. */
export const timeoutSeconds = whole("The timeout in seconds", 1, LONGEST_TIMEOUT_SECONDS);

/** Number of retries of a failed request. */
export const retries = whole("The number of retries", 0);

/** Longest wait for rate limits in seconds. */
export const patienceSeconds = whole("The patience in seconds", 0, LONGEST_TIMEOUT_SECONDS);

/** An upper limit on requests. */
export const requestsPerMinute = whole("The number of requests per minute", 1);

/** Mode in which source templates are refreshed. */
export const refreshMode = choiceOf(["full", "fast"]);

function whole(what: string, from: number, to = Number.MAX_SAFE_INTEGER): z.ZodType<number> {
  return z.lazy(() =>
    z
      .int(`${what} must be a whole number.`)
      .min(from, `${what} must be ${from} or more.`)
      .max(to, `${what} must be ${to} or less.`),
  );
}

/** An address that credentials may be sent to. */
export function safeAddress(allowHttp: boolean): z.ZodType<string, string> {
  return without((text) => toHttpProblem(text, allowHttp));
}

function address(options?: { readonly query: boolean }): z.ZodType<string, string> {
  return without((text) => toAddressProblem(text, options));
}

function without(findProblem: (text: string) => string | null): z.ZodType<string, string> {
  return z.lazy(() =>
    z.string().superRefine((text, context) => {
      const problem = findProblem(text);
      if (problem !== null) context.addIssue({ code: "custom", message: problem });
    }),
  );
}
