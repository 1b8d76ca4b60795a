import type { LoggedRequest } from "../emulator";

/** Formats a request as one line: method, path, status and time. */
export function toRequestLine({ method, path, query, status, ms }: LoggedRequest & { readonly ms: number }): string {
  const address = `${path}${query === "" ? "" : `?${query}`}`;
  return `${method.padEnd(6)} ${address} ${status ?? "no answer"} ${Math.round(ms)} ms`;
}
