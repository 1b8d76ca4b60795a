import type { Audience } from "../../shape";
import { toAudienceWords, toSome } from "../words/objects";
import type { Terms } from "../words/terms";
import { NAMES, STYLE } from "./style";

/** Says which audience loses, gains and keeps which offers. */
export function toOffers(audiences: readonly Audience[], terms: Terms): string[] {
  const moved = audiences.filter(({ gained, lost }) => gained.length > 0 || lost.length > 0);
  if (moved.length === 0) return audiences.length > 0 ? [terms.sameOffers] : [];
  return [...moved.flatMap(toLines), ...(moved.length < audiences.length ? [terms.otherOffers] : [])];
}

function toLines(audience: Audience): string[] {
  const { lost, gained, before } = audience;
  const gone = new Set(lost);
  return [
    `${toAudienceWords(audience, STYLE.name)}, ${audience.kind} templates`,
    ...toNames("-", lost, Infinity),
    ...toNames("+", gained, Infinity),
    ...toNames(
      "=",
      before.filter((name) => !gone.has(name)),
      NAMES,
    ),
  ];
}

function toNames(sign: string, names: readonly string[], most: number): string[] {
  return names.length === 0 ? [] : [`  ${sign} ${toSome(names, most, STYLE.name)}`];
}
