/** True for an address of this machine, where nobody can listen in. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  // Addresses in numbers are spelled out by now: 127.1 is 127.0.0.1.
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** Reason not to trust an address with credentials; null if there is none. */
export function toHttpProblem(address: string, allowHttp: boolean): string | null {
  if (allowHttp || !URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  if (protocol !== "http:" || isLoopback(address)) return null;
  return (
    `Plain http to ${host} shows credentials and secrets to everybody on the way. Use https, ` +
    "or set allow_http = true (AIRBYTE_ALLOW_HTTP) for a network that you trust."
  );
}

/**
 * Problem with a text as the address of an API or, with `query`, of one endpoint; null if there is none. The text is not
 * quoted: it may hold a password.
 */
export function toAddressProblem(text: string, { query = false } = {}): string | null {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    return "It must be a URL that starts with https:// or http://.";
  }
  const { username, password, search } = new URL(text);
  if (username !== "" || password !== "") {
    return "It must hold no user name and no password: credentials have settings of their own.";
  }
  if (text.includes("#")) return "It must have no fragment: remove # and what is behind it.";
  if (!query && (search !== "" || text.includes("?"))) return "It must have no query: remove ? and what is behind it.";
  return null;
}

/** The largest timeout there is, in seconds: timers take no longer ones. */
export const LONGEST_TIMEOUT_SECONDS = 2_147_483;
