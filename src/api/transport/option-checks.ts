import { LONGEST_TIMEOUT_SECONDS, toAddressProblem, toHttpProblem } from "../../rules";
import { AirbyteError } from "../errors";
import type { Credentials } from "./session";

/** Secrets read from files often end in a line break, which a header cannot hold. */
export function toCredentials(credentials: Credentials): Credentials {
  if ("accessToken" in credentials) {
    return { accessToken: given("access_token (AIRBYTE_ACCESS_TOKEN)", credentials.accessToken) };
  }
  return {
    clientId: given("client_id (AIRBYTE_CLIENT_ID)", credentials.clientId),
    clientSecret: given("client_secret (AIRBYTE_CLIENT_SECRET)", credentials.clientSecret),
  };
}

function given(setting: string, value: string): string {
  if (value.trim() === "") throw new AirbyteError(`${setting} is empty. Set a value or remove it.`);
  return value.trim();
}

/** In milliseconds. */
export function toTimeout(seconds: number): number {
  if (seconds > 0 && seconds <= LONGEST_TIMEOUT_SECONDS) return seconds * 1000;
  throw new AirbyteError(
    `request_timeout_seconds is ${seconds}. Set it to more than 0, and at most ${LONGEST_TIMEOUT_SECONDS}.`,
  );
}

/** Forgives what people copy along: a slash at the end, and the version that every path already has. */
export function toApiUrl(text: string, allowHttp: boolean): string {
  const problem = toAddressProblem(text) ?? toHttpProblem(text, allowHttp);
  if (problem !== null) throw new AirbyteError(`api_url (AIRBYTE_API_URL) is wrong. ${problem}`);
  return text.replace(/\/+$/, "").replace(/\/api\/v1$/, "");
}

export function toTokenUrl(text: string, allowHttp: boolean): string {
  const problem = toAddressProblem(text, { query: true }) ?? toHttpProblem(text, allowHttp);
  if (problem !== null) throw new AirbyteError(`token_url (AIRBYTE_TOKEN_URL) is wrong. ${problem}`);
  return text;
}
