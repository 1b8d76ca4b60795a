import * as z from "zod";
import { AirbyteError, ApiError } from "../errors";
import { isMissingRoute } from "../transport/served-address";
import { path } from "../transport/path";
import type { CallOptions, Conversation } from "../transport/session";

/** Address of all tags of an organization. */
export const TAGS = path`/api/v1/integrations/templates/tags`;

/** Airbyte does not know the addresses of template tags: the organization has none, and can have none. */
export class NoTemplateTags extends AirbyteError {
  constructor(override readonly cause: ApiError) {
    super(
      `This organization has no template tags: Airbyte does not serve them (${cause.status}). Offer templates without tags.`,
    );
  }
}

/** A conversation about tags. Where their addresses are not known it throws `NoTemplateTags`, and nothing counts as gone. */
export function tagConversation(session: Conversation): Conversation {
  return {
    ...session,
    call(request) {
      const isList = request.method === "GET" && request.path === TAGS;
      return isList
        ? session.call(request).catch(orMissing)
        : orNoTemplateTags(session, () => session.call(request), request);
    },
  };
}

/** Runs a call about tags. An address that is not there makes it look whether any of them are. */
export async function orNoTemplateTags<T>(
  session: Conversation,
  work: () => Promise<T>,
  { signal }: CallOptions = {},
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isMissingRoute(error)) throw error;
    await session.call({ method: "GET", path: TAGS, shape: z.unknown(), signal }).catch((other: unknown) => {
      if (isMissing(other)) throw new NoTemplateTags(other);
      if (signal?.aborted === true) throw other;
    });
    throw error;
  }
}

function orMissing(error: unknown): never {
  throw isMissing(error) ? new NoTemplateTags(error) : error;
}

/** A list names no tag that could be missing: whatever words come with a 404, the list is. */
function isMissing(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.status === 404 || error.status === 405);
}
