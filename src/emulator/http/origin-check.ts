import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/**
 * Reason to refuse a request that is not for this emulator; null when it is. A browser sends what any web page asks it to: with the
 * page's own origin, as one from another site, or, after the page's name was made to lead here, with that name as the
 * host. None of these may read or change what is emulated on a developer's machine.
 *
 * @param names by which clients may call the emulator beside `localhost` and addresses
 */
export function toStranger(headers: IncomingHttpHeaders, names: readonly string[]): string | null {
  const { host, origin, "sec-fetch-site": site } = headers;
  const isNamed = (name: string): boolean => isLocalName(name) || names.includes(name);

  if (host !== undefined && !isNamed(toHostname(`http://${host}`)) && !isAddress(toHostname(`http://${host}`)))
    return `The emulator does not answer to the host "${host}", which may be a web page's way of getting at it. Call it by localhost or its address, or start it with this name in allowedHosts.`;
  if (origin !== undefined && !isNamed(toHostname(origin)))
    return `The emulator does not serve web pages of elsewhere, such as "${origin}".`;
  if (origin === undefined && site === "cross-site") return "The emulator does not serve web pages of elsewhere.";
  return null;
}

/** Lower case, without port and brackets; empty for a text that is not an address. */
function toHostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, "") : "";
}

function isLocalName(name: string): boolean {
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "::1" ||
    (isIP(name) === 4 && name.startsWith("127."))
  );
}

/** Nobody can make an address lead elsewhere, as is done with names. */
function isAddress(name: string): boolean {
  return isIP(name) !== 0;
}
