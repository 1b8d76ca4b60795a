import type { Method } from "../retry/retry";

/**
 * The address that an answer redirects a request to; null if it does not, or if it must not be followed. The token must
 * not travel to another host, nor from https to http, nor give way to a password that the address holds.
 */
export function findRedirect(
  { method, url }: { readonly method: Method; readonly url: string },
  { status, headers }: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): string | null {
  const keepsMethod = status === 307 || status === 308 || (method === "GET" && [301, 302, 303].includes(status));
  if (!keepsMethod || headers.location === undefined || !URL.canParse(headers.location, url)) return null;
  const from = new URL(url);
  const to = new URL(headers.location, url);
  const keepsSafe = to.protocol === from.protocol || (from.protocol === "http:" && to.protocol === "https:");
  return to.host === from.host && keepsSafe && to.username === "" && to.password === "" ? to.href : null;
}
