import { createRedactor, type Redactor } from "../output";
import { type Clock, systemClock } from "./timing/clock";
import { type Collections, openCollections } from "./collections";
import { delivery, type RequestEvent, type Summary } from "./transport/delivery";
import { ApiError } from "./errors";
import { network } from "./transport/http";
import { NoTemplateTags } from "./writes/no-template-tags";
import type { LimitWait } from "./transport/retry/rate-limit-patience";
import { type CallOptions, type Credentials, openSession } from "./transport/session";
import { toApiUrl, toCredentials, toTimeout, toTokenUrl } from "./transport/option-checks";

/** Address and credentials of Airbyte, and limits of the client. */
export interface AirbyteOptions {
  readonly credentials: Credentials;
  /** Sent with every request; needed when the credentials have access to several organizations. */
  readonly organizationId?: string;
  /** @default "https://api.airbyte.ai" */
  readonly apiUrl?: string;
  /** The whole address of the token endpoint. @default the one beneath `apiUrl` */
  readonly tokenUrl?: string;
  /**
   * Allows plain http also for hosts other than this machine, although anybody on the way can then read the
   * credentials. @default false
   */
  readonly allowHttp?: boolean;
  /** Timeout of one request in seconds, including its whole answer. @default 30 */
  readonly requestTimeoutSeconds?: number;
  /** Most retries of one request after a failure. @default 4 */
  readonly maxRetries?: number;
  /** The longest wait in total, of all calls together, while Airbyte limits requests (429). @default 300 */
  readonly rateLimitPatienceSeconds?: number;
  /** @default no limit; a 429 holds all requests back together either way */
  readonly requestsPerMinute?: number;
  /** @default "cdktf-airbyte-embedded" */
  readonly userAgent?: string;
  /** Called after every try of every request; for debug logs. */
  readonly onEvent?: (event: RequestEvent) => void;
  /** Called at the start of a wait for a rate limit, and then once a minute; `toLimitLine` puts it in words. */
  readonly onLimitWait?: (wait: LimitWait) => void;
  /**
   * Learns the client secret and every token before it is used, and takes out of errors what it knows. Share it with a
   * log: `redactor.redact(line)`.
   * @default one of its own
   */
  readonly redactor?: Redactor;
  /** @default the real time */
  readonly clock?: Clock;
  /** A number from 0 to 1, for the spread of waits. @default Math.random */
  readonly random?: () => number;
}

/** The client's access, as far as `checkAccess` can see. */
export interface Access {
  /** The organization that the token belongs to, where the server says so. */
  readonly organizationId: string | null;
  /** Number of template tags; null where Airbyte serves none to the organization. */
  readonly templateTags: number | null;
}

/** The Airbyte Embedded API. One client shares one token, one pace and one set of connections. */
export interface Airbyte extends Collections {
  /** Makes one cheap call that needs address, credentials and organization to be right; throws when one is not. */
  checkAccess(options?: CallOptions): Promise<Access>;
  summary(): Summary;
  /** Closes the connections that are kept open. Calls under way end as they would, and later ones work too, a little slower. */
  close(): void;
}

/** Makes a client; nothing is sent before the first call. Throws `AirbyteError` for options that cannot work. */
export function airbyte(options: AirbyteOptions): Airbyte {
  const { clock = systemClock, random = Math.random, maxRetries = 4, allowHttp = false } = options;
  const { requestTimeoutSeconds = 30, rateLimitPatienceSeconds = 300, redactor = createRedactor() } = options;
  const { send, close } = network(toTimeout(requestTimeoutSeconds));
  const deliveries = delivery({
    send,
    requestsPerMinute: options.requestsPerMinute,
    clock,
    random,
    maxRetries,
    patienceMs: rateLimitPatienceSeconds * 1000,
    onEvent: options.onEvent,
    onLimitWait: options.onLimitWait,
  });
  const session = openSession({
    apiUrl: toApiUrl(options.apiUrl ?? "https://api.airbyte.ai", allowHttp),
    tokenUrl: options.tokenUrl === undefined ? undefined : toTokenUrl(options.tokenUrl, allowHttp),
    credentials: toCredentials(options.credentials),
    organizationId: options.organizationId?.trim() === "" ? undefined : options.organizationId?.trim(),
    userAgent: options.userAgent ?? "cdktf-airbyte-embedded",
    delivery: deliveries,
    clock,
    redactor,
  });
  const { tags, ...collections } = openCollections(session, clock);

  async function countTags(signal?: AbortSignal): Promise<number | null> {
    // Always a call of its own, whose answer then serves the first reads of tags.
    tags.forget();
    try {
      return (await tags.read(signal)).size;
    } catch (error) {
      if (!(error instanceof NoTemplateTags)) throw error;
      // If workspaces are not found either, more than the tags is missing.
      await collections.workspaces
        .list({ limit: 1 }, { signal })
        .next()
        .catch((other: unknown) => {
          throw other instanceof ApiError && other.status === error.cause.status ? error.cause : other;
        });
      return null;
    }
  }

  return {
    ...collections,
    async checkAccess({ signal } = {}) {
      const count = await countTags(signal);
      return { organizationId: session.organizationId(), templateTags: count };
    },
    summary: () => deliveries.summary(),
    close,
  };
}
