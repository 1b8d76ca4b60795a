import type { Audience, Report } from "../../../shape";
import { toAudienceKey, toAudienceName, toTagsText } from "../../words/audiences";

export type Offer = "gained" | "lost" | "kept" | "none";
export type Kind = Audience["kind"];

/** One audience. Its position among the columns names it throughout the page. */
export interface Column {
  readonly name: string;
  readonly tags: readonly string[];
  readonly detail: string;
}

/** Templates of which each audience is offered, gains and loses the same. */
export interface Row {
  readonly names: readonly string[];
  /** One for each column. */
  readonly offers: readonly Offer[];
}

export interface Matrix {
  readonly columns: readonly Column[];
  readonly kinds: readonly { readonly kind: Kind; readonly rows: readonly Row[] }[];
}

const KINDS: readonly Kind[] = ["source", "connection"];

/** Rows with a loss come first, then those with a gain. */
const ORDER: readonly Offer[] = ["lost", "gained", "kept", "none"];

/** Arranges audiences as columns and templates as rows. */
export function toMatrix({ audiences }: Report): Matrix {
  const customers = new Map(audiences.map((audience) => [toAudienceKey(audience), audience]));
  const columns = [...customers.values()].map((audience) => ({
    name: toAudienceName(audience),
    tags: audience.tags,
    detail: toDetail(audience),
  }));
  const kinds = KINDS.map((kind) => {
    const ofKind = new Map(audiences.filter((one) => one.kind === kind).map((one) => [toAudienceKey(one), one]));
    return { kind, rows: toRows([...customers.keys()].map((key) => ofKind.get(key))) };
  });
  return { columns, kinds: kinds.filter(({ rows }) => rows.length > 0) };
}

/** Says of a tier which tags it has, and of other audiences only how the tags in the name count. */
function toDetail(audience: Audience): string {
  const { tier, tags, mode } = audience;
  if (tier !== null || tags.length === 0) return toTagsText(audience);
  return tags.length === 1 ? "tag" : `${mode} of these tags`;
}

function toRows(columns: readonly (Audience | undefined)[]): Row[] {
  const offers = new Map<string, Offer[]>();
  const mark = (names: readonly string[], column: number, offer: Offer): void => {
    for (const name of names) {
      const row = offers.get(name) ?? columns.map(() => "none");
      row[column] = offer;
      offers.set(name, row);
    }
  };
  columns.forEach((audience, column) => {
    mark(audience?.after ?? [], column, "kept");
    mark(audience?.gained ?? [], column, "gained");
    mark(audience?.lost ?? [], column, "lost");
  });
  const rows = new Map<string, { names: string[]; offers: readonly Offer[] }>();
  for (const [name, row] of offers) {
    const same = rows.get(row.join());
    if (same) same.names.push(name);
    else rows.set(row.join(), { names: [name], offers: row });
  }
  return [...rows.values()].map((row) => ({ ...row, names: row.names.sort() })).sort(byWeight);
}

function byWeight(one: Row, other: Row): number {
  return weightOf(one) - weightOf(other);
}

function weightOf({ offers }: Row): number {
  return Math.min(...offers.map((offer) => ORDER.indexOf(offer)));
}
