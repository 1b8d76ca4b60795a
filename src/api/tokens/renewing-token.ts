import type { Clock } from "../timing/clock";
import { singleFlight } from "../timing/single-flight";

/** A bearer token in use. */
interface Token {
  readonly value: string;
  /** When it is no longer used, by `Clock.elapsed`. */
  readonly renewAt: number;
  /** True once Airbyte has accepted it: only then may a refusal mean that it has expired. */
  accepted: boolean;
}

/** The source of a request's token. */
export interface TokenSource {
  /** A token good for use now; fetched by one caller, awaited by all. */
  get(signal?: AbortSignal): Promise<Token>;
  /** The token to use instead of one that was refused; null when there can be no other. */
  replace(refused: Token, signal?: AbortSignal): Promise<Token | null>;
}

/** A new token and its lifetime. */
export interface FetchedToken {
  readonly value: string;
  readonly lifetimeMs: number;
}

/** Both official clients renew this long before the end (API 2.2). */
const MARGIN = 60_000;

/** A token given by the user: it cannot be renewed. */
export function fixedToken(value: string): TokenSource {
  const token = { value, renewAt: Infinity, accepted: false };
  return { get: () => Promise.resolve(token), replace: () => Promise.resolve(null) };
}

/**
 * Application tokens that renew themselves. `fetchToken` is called by one caller at a time; an error for which `isFinal`
 * holds is remembered, so that wrong credentials are tried once only.
 */
export function renewingToken(
  fetchToken: (signal: AbortSignal) => Promise<FetchedToken>,
  clock: Clock,
  isFinal: (error: Error) => boolean,
): TokenSource {
  let current: Token | null = null;
  let failure: Error | null = null;

  const fetchOnce = singleFlight(async (signal): Promise<Token> => {
    const startedAt = clock.elapsed();
    try {
      const { value, lifetimeMs } = await fetchToken(signal);
      // Half of a very short life, or every call would ask for a new token.
      current = { value, renewAt: startedAt + lifetimeMs - Math.min(MARGIN, lifetimeMs / 2), accepted: false };
      return current;
    } catch (error) {
      if (error instanceof Error && isFinal(error)) failure = error;
      throw error;
    }
  });

  async function get(signal?: AbortSignal): Promise<Token> {
    if (failure !== null) throw failure;
    return current !== null && clock.elapsed() < current.renewAt ? current : fetchOnce(signal);
  }

  return {
    get,
    async replace(refused, signal) {
      // Somebody else may have renewed it already.
      if (current === refused) current = null;
      return get(signal);
    },
  };
}
