import type { Airbyte } from "../api";
import { AirbyteError } from "../api/errors";
import { AttributeError } from "../provider/attribute-error";
import type { Terminal } from "./terminal";
import { UserError } from "../installation/user-error";

/** Opens a client with the credentials of the environment. `otherwise` is advice for users without credentials. */
export async function openClient(
  { env, say, at }: Pick<Terminal, "env" | "say" | "at">,
  otherwise?: string,
): Promise<Airbyte> {
  // Loaded here, because most commands need no HTTP.
  const { airbyte, toLimitLine } = await import("../api");
  const { getConnection } = await import("./connection");
  at("Waiting for Airbyte…");
  try {
    return airbyte({ ...getConnection(env), onLimitWait: (wait) => say(toLimitLine(wait)) });
  } catch (error) {
    if (error instanceof AttributeError)
      throw new UserError(otherwise === undefined ? error.message : `${error.message} ${otherwise}`);
    throw toPersonal(error);
  }
}

/** Awaits calls of the client. Its errors, which tell users what to do, become UserErrors. */
export async function forPeople<T>(calls: Promise<T>): Promise<T> {
  try {
    return await calls;
  } catch (error) {
    throw toPersonal(error);
  }
}

function toPersonal(error: unknown): unknown {
  return error instanceof AirbyteError ? new UserError(error.message) : error;
}
