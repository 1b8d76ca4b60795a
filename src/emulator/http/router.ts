import type { Route } from "./app";

/** A route that was found, and what its path's `:names` stand for. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds routes by method and path; of two that fit, the one listed first. A slash at the end makes no difference. */
export function router(routes: readonly Route[]): (method: string, path: string) => Match | null {
  const patterns = routes.map((route) => {
    const [method = "", path = ""] = route.on.split(" ");
    return { route, method, segments: path.split("/") };
  });

  return (method, path) => {
    const given = path.replace(/\/+$/, "").split("/");
    for (const { route, method: wanted, segments } of patterns) {
      const params = wanted === method ? toParams(segments, given) : null;
      if (params !== null) return { route, params };
    }
    return null;
  };
}

function toParams(wanted: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const text = decoded(given[index] ?? "");
    if (segment.startsWith(":")) params[segment.slice(1)] = text;
    else if (segment !== text) return null;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
