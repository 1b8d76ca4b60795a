import { toColumns } from "../output";

/** A template with its actual and expected offer. */
export interface Offer {
  readonly template: string;
  readonly offered: boolean;
  /** Null without expectations. */
  readonly expected: boolean | null;
}

/** Compares offered templates with expected ones, sorted by name. Without expectations there are no differences. */
export function toOffers(offered: readonly string[], expected: readonly string[] | null): Offer[] {
  return [...new Set([...offered, ...(expected ?? [])])].sort().map((template) => ({
    template,
    offered: offered.includes(template),
    expected: expected === null ? null : expected.includes(template),
  }));
}

export function isAmiss({ offered, expected }: Offer): boolean {
  return expected !== null && offered !== expected;
}

/** Formats a table with a row for each template. */
export function toOfferTable(offers: readonly Offer[]): string {
  const rows = offers.map((offer) => [toVerdict(offer), offer.template]);
  return rows.length === 0 ? "(nothing)" : toColumns(rows);
}

function toVerdict(offer: Offer): string {
  if (!isAmiss(offer)) return "offered";
  return offer.offered ? "UNEXPECTED" : "MISSING";
}
