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
    `Over plain http, anyone on the network path to ${host} can read credentials and secrets. Use https, ` +
    "or set allow_http = true (AIRBYTE_ALLOW_HTTP) if you trust the network."
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
    return "It must not contain a user name or password. Use the settings for credentials instead.";
  }
  if (text.includes("#")) return "It must not have a fragment. Remove the # and everything after it.";
  if (!query && (search !== "" || text.includes("?")))
    return "It must not have a query. Remove the ? and everything after it.";
  return null;
}

/** The largest timeout there is, in seconds: timers take no longer ones. */
export const LONGEST_TIMEOUT_SECONDS = 2_147_483;
