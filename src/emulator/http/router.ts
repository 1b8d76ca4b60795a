import type { Route } from "./app";

/** A route that was found, and what its path's `:names` stand for. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** A route's method and the segments of its path. */
interface Pattern {
  readonly route: Route;
  readonly method: string;
  readonly segments: readonly string[];
}

/**
 * Finds routes by method and path, whatever their order: of two that fit, the one with fewer `:names` wins. A slash at the
 * end makes no difference. Throws for two routes of which neither is more specific.
 */
export function router(routes: readonly Route[]): (method: string, path: string) => Match | null {
  const patterns = routes.map(toPattern).sort((a, b) => countNames(a) - countNames(b));
  refuseAmbiguous(patterns);

  return (method, path) => {
    const given = path.replace(/\/+$/, "").split("/");
    for (const { route, method: wanted, segments } of patterns) {
      const params = wanted === method ? toParams(segments, given) : null;
      if (params !== null) return { route, params };
    }
    return null;
  };
}

function toPattern(route: Route): Pattern {
  const [method = "", path = ""] = route.on.split(" ");
  return { route, method, segments: path.split("/") };
}

function countNames({ segments }: Pattern): number {
  return segments.filter(isName).length;
}

function refuseAmbiguous(patterns: readonly Pattern[]): void {
  for (const [index, one] of patterns.entries()) {
    const rival = patterns.slice(index + 1).find((other) => overlaps(one, other) && !isWithin(one, other));
    if (rival) throw new Error(`Routes "${one.route.on}" and "${rival.route.on}" fit the same request.`);
  }
}

/** True if some request fits both. */
function overlaps(one: Pattern, other: Pattern): boolean {
  return (
    one.method === other.method &&
    one.segments.length === other.segments.length &&
    one.segments.every((segment, index) => {
      const opposite = other.segments[index] ?? "";
      return segment === opposite || isName(segment) || isName(opposite);
    })
  );
}

/** True if, of two that overlap, the first has a fixed segment wherever the second has one, and one more. */
function isWithin(one: Pattern, other: Pattern): boolean {
  const isFixed = other.segments.every((segment, index) => isName(segment) || !isName(one.segments[index] ?? ""));
  return isFixed && countNames(one) < countNames(other);
}

function isName(segment: string): boolean {
  return segment.startsWith(":");
}

function toParams(wanted: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const text = decoded(given[index] ?? "");
    if (isName(segment)) params[segment.slice(1)] = text;
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
