import { toSettingPathText } from "../../specs";
import type { Pair } from "./pairs";

/** Places that a note names. */
const NAMED = 5;

/** Attribute that hardly any program sets, so that it is no news if one leaves it open. */
const USUAL = "mode";

/** A sentence on the values of a program that are known only at plan; none if there are none. */
export function toOpenNotes(pairs: readonly Pair[]): string[] {
  const places = pairs.flatMap(({ before, after }) =>
    [before, after].flatMap((object) =>
      (object?.open ?? [])
        .filter((path) => path.length > 1 || path[0] !== USUAL)
        .map((path) => `${toSettingPathText(path)} of “${object?.name ?? ""}”`),
    ),
  );
  if (places.length === 0) return [];
  const rest = places.length - NAMED;
  return [
    `Values that the program leaves open, or that are known only at plan, count as equal: ${places.slice(0, NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
  ];
}
