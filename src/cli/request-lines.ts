import type { Emulator, LoggedRequest } from "../emulator";

/** How often to look for new requests: soon enough for a person who watches. */
const PERIOD_MS = 100;

/** Tells a line for every request to the emulator, in their order, until it is stopped. */
export function followRequests(emulator: Pick<Emulator, "requests">, tell: (line: string) => void): { stop(): void } {
  let told = 0;
  let awaited = -1;
  const look = (): void => {
    const { requests } = emulator;
    // Resetting the emulator empties its log.
    if (requests.length < told) told = 0;
    for (const request of requests.slice(told)) {
      // An answer that is on its way gets one more look; a fault may have swallowed it for good.
      if (request.status === null && awaited !== told) {
        awaited = told;
        return;
      }
      told += 1;
      tell(toRequestLine(request));
    }
  };
  const timer = setInterval(look, PERIOD_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
    },
  };
}

/** Method, path and status. */
export function toRequestLine({ method, path, query, status }: LoggedRequest): string {
  return `${method.padEnd(6)} ${path}${query === "" ? "" : `?${query}`} ${status ?? "no answer"}`;
}
