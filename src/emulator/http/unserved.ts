import type { Route } from "./app";
import type { Switches } from "../switches";

/** The error for a request that no route answers: it names the nearest route. */
export function unserved(method: string, path: string, routes: readonly Route[], switches: Switches): string {
  const given = path.replace(/\/+$/, "").split("/");
  const served = routes.filter((route) => route.isServed?.(switches) !== false).map(toAddress);
  const here = served.filter(
    ({ segments }) => segments.length === given.length && common(segments, given) === given.length,
  );
  const refusal = `The emulator does not serve ${method} ${path}.`;
  if (here.length > 0) return `${refusal} There it serves ${toList(here.map((address) => address.method))}.`;

  const rated = served.map((address) => ({ address, rating: rate(address, method, given) }));
  const lengthOf = ({ segments }: Address): number => segments.join("/").length;
  const [best] = rated.sort((a, b) => b.rating - a.rating || lengthOf(a.address) - lengthOf(b.address));
  // A common beginning of all addresses does not count, nor do a few letters.
  const alike = path.startsWith("/api/v1/") ? 3 : 1;
  return best === undefined || best.rating < alike * 1000 + 100
    ? `${refusal} The guide to the emulator says what it serves.`
    : `${refusal} The nearest that it serves is ${toText(best.address)}.`;
}

interface Address {
  readonly method: string;
  readonly segments: readonly string[];
}

function toAddress({ on }: Route): Address {
  const [method = "", path = ""] = on.split(" ");
  return { method, segments: path.split("/") };
}

function toText({ method, segments }: Address): string {
  return `${method} ${segments.map((segment) => segment.replace(/^:(.+)$/, "{$1}")).join("/")}`;
}

/** Number of segments, or letters, that two lists have in common at the beginning; a parameter matches anything. */
function common(segments: readonly string[], given: readonly string[]): number {
  const apart = segments.findIndex(
    (segment, index) => segment !== given[index] && !(segment.startsWith(":") && given[index]),
  );
  return apart === -1 ? segments.length : apart;
}

/** The longer the common beginning the nearer, of segments and then of letters; then the same method and number of segments. */
function rate({ method: own, segments }: Address, method: string, given: readonly string[]): number {
  const shared = common(segments, given);
  const letters = common(Array.from(segments[shared] ?? ""), Array.from(given[shared] ?? ""));
  const apart = Math.abs(segments.length - given.length);
  return shared * 1000 + letters * 20 + (own === method ? 15 : 0) - apart * 10;
}

function toList(methods: readonly string[]): string {
  const last = methods.at(-1) ?? "";
  return methods.length < 2 ? last : `${methods.slice(0, -1).join(", ")} and ${last}`;
}
