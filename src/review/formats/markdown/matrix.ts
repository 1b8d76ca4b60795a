import type { Audience } from "../../shape";
import { toGroups, type Group } from "../words/groups";
import { toAudienceWords, toSome, type Style } from "../words/objects";
import type { Terms } from "../words/terms";
import { toCount } from "../words/verdict";
import type { Detail } from "./detail";
import { fold, toTable } from "./table";

/** Audiences that are offered the same, before and after. */
type Row = Group<Audience>;

const HEAD = ["Audience", "Offers of"] as const;

/** Most rows of the shortest form. */
const FEW_ROWS = 100;

/** Says which audience loses and gains which offers. Audiences that keep theirs are folded. */
export function toMatrix(audiences: readonly Audience[], detail: Detail, style: Style, terms: Terms): string[] {
  if (audiences.length === 0) return [];
  const { lost, gained } = terms.offers;
  const rows = toGroups(audiences, ({ kind, before, after }) => [kind, before, after]);
  const losing = rows.filter(({ first }) => first.lost.length > 0);
  const gaining = rows.filter(({ first }) => first.lost.length === 0 && first.gained.length > 0);
  const keeping = rows.filter(({ first }) => first.lost.length === 0 && first.gained.length === 0);
  const shown = detail.removals === "counted" ? losing.slice(0, FEW_ROWS) : losing;
  const table = [...shown, ...gaining.slice(0, detail.names)].map((row) => toCells(row, detail, style));
  return [
    "#### Offers",
    table.length > 0 ? toTable([...HEAD, ...[lost, gained, terms.kept].map(style.sentence)], table) : terms.sameOffers,
    ...toRest(losing.slice(shown.length), "lost", terms),
    ...toRest(gaining.slice(detail.names), "gained", terms),
    ...toFolded(keeping, detail, style, terms),
  ];
}

function toCells({ first, members }: Row, detail: Detail, style: Style): string[] {
  const { lost, gained, before } = first;
  const gone = new Set(lost);
  const kept = before.filter((name) => !gone.has(name));
  return [
    toSome(members, detail.names, (audience) => toAudienceWords(audience, style.name), "<br>"),
    `${first.kind} templates`,
    toNames("➖", lost, detail.removals === "counted" ? 0 : Infinity, style),
    toNames("➕", gained, detail.names, style),
    toNames("", kept, detail.names, style),
  ];
}

function toNames(sign: string, names: readonly string[], limit: number, style: Style): string {
  return names.length === 0 ? "" : `${sign} ${toSome(names, limit, style.name)}`.trimStart();
}

function toRest(rows: readonly Row[], which: "lost" | "gained", terms: Terms): string[] {
  const members = rows.flatMap((row) => row.members);
  const offers = members.reduce((sum, audience) => sum + audience[which].length, 0);
  if (members.length === 0) return [];
  const more = terms.toMore(which, members.length, toCount(offers, "offer"));
  return [`And ${toCount(members.length, "more audience")} ${more}.`];
}

function toFolded(rows: readonly Row[], detail: Detail, style: Style, terms: Terms): string[] {
  const count = rows.reduce((sum, { members }) => sum + members.length, 0);
  if (count === 0) return [];
  const table = rows
    .slice(0, detail.names)
    .map((row) => toCells(row, detail, style).filter((_, index) => index < 2 || index === 4));
  return [fold(`${count} ${terms.same}`, toTable([...HEAD, terms.kept], table))];
}
