/** A request as the emulator remembers it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly status?: number | null;
}

/** POST that changes nothing at Airbyte: tokens, the description of a cron expression, and queries of a catalog. */
const HARMLESS =
  /(\/applications\/(token|scoped-token|widget-token)|\/embedded\/(scoped|widget)-token|\/cron\/describe|\/catalog\/query)$/;

/** The requests that may have changed something. One to an address that a server does not know has not. */
export function writesOf<T extends SeenRequest>(requests: readonly T[]): T[] {
  return requests.filter(
    ({ method, path, status }) => method !== "GET" && status !== 404 && !(method === "POST" && HARMLESS.test(path)),
  );
}

/** Fails when a request may have changed something. */
export function assertReadOnly(requests: readonly SeenRequest[]): void {
  const writes = writesOf(requests);
  if (writes.length === 0) return;
  throw new Error(`A plan wrote to Airbyte: ${writes.map(({ method, path }) => `${method} ${path}`).join(", ")}`);
}
