import type { LoggedRequest } from "../emulator";

/** Method, path, status and time, for a person who watches. */
export function toRequestLine({ method, path, query, status, ms }: LoggedRequest & { readonly ms: number }): string {
  const address = `${path}${query === "" ? "" : `?${query}`}`;
  return `${method.padEnd(6)} ${address} ${status ?? "no answer"} ${Math.round(ms)} ms`;
}
