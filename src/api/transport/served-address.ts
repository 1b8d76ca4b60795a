import { ApiError } from "../errors";

/** Makes a call at the first of several addresses that the server knows. */
export type ServedAddress<Address> = <T>(call: (address: Address) => Promise<T>) => Promise<T>;

/**
 * For what has had several addresses, the one to be tried first in front. Once a call has shown which of them the server
 * knows, all later calls go there. Of several that are not there, the error names the first, which should be.
 */
export function servedAddress<Address>(
  addresses: readonly Address[],
  isMissing: (error: unknown) => boolean = isMissingRoute,
): ServedAddress<Address> {
  let left = addresses;

  return async (call) => {
    let first: unknown = null;
    // As they were before the call: another one may find out meanwhile.
    for (const address of left) {
      try {
        const result = await call(address);
        left = [address];
        return result;
      } catch (error) {
        first ??= error;
        if (isMissing(error)) continue;
        // A refusal by what is at the address proves the address as well as a success does.
        if (error instanceof ApiError && error.status < 500) left = [address];
        throw error;
      }
    }
    throw first;
  };
}

/** A 404 of the server's router rather than of a thing that is gone: it names none. */
export function isMissingRoute(error: unknown): error is ApiError {
  if (!(error instanceof ApiError)) return false;
  if (error.status === 405) return true;
  return error.status === 404 && (error.kind === "no-such-address" || /^not found\.?$/i.test(error.reason));
}
