/**
 * Problem with the origin of a page that shows the widget, with the right spelling; null if there is none (API 2.4).
 * Browsers compare origins literally: scheme, host and port, and nothing after them.
 */
export function toOriginProblem(origin: string): string | null {
  const quoted = `"${origin}"`;
  if (origin.trim() === "") return 'The origin is empty. Use one such as "https://app.example.com".';
  if (origin.includes("*"))
    return `${quoted} has a wildcard, but a token is for exactly one origin, such as "https://app.example.com".`;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(origin)?.[1]?.toLowerCase();
  const rest = origin.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").trim();
  if (scheme === undefined) return problem(`${quoted} has no scheme`, `${usualScheme(rest)}://${rest}`);
  if (scheme !== "https" && scheme !== "http")
    return problem(
      `${quoted} begins with ${scheme}://, but a web page's origin begins with https:// or http://`,
      `https://${rest}`,
    );
  if (/^[^/?#]+\/$/.test(rest)) return problem(`${quoted} ends with a slash`, origin);
  if (/[/?#]/.test(rest)) return problem(`${quoted} has more than a scheme, host and port`, origin);
  const spelled = spelling(origin);
  return spelled === origin ? null : problem(`${quoted} is not how a browser spells that origin`, origin);
}

function problem(finding: string, meant: string): string {
  const spelled = spelling(meant) ?? "https://app.example.com";
  return `${finding}. Use "${spelled}".`;
}

/** Origin as browsers write it; null for a text that is not an address. */
function spelling(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

/** Pages on this machine rarely have a certificate. */
function usualScheme(rest: string): string {
  return /^(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(rest) ? "http" : "https";
}
