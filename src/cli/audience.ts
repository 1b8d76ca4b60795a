import { toColumns } from "../output";

/** One template, as a customer is offered it and as somebody expects it. */
export interface Offer {
  readonly template: string;
  readonly offered: boolean;
  /** Null where nothing is expected in particular. */
  readonly expected: boolean | null;
}

/** Holds what is offered against what is expected, in the order of names. Without expectations nothing is amiss. */
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

/** A table with a row for each template. */
export function toOfferTable(offers: readonly Offer[]): string {
  const rows = offers.map((offer) => [toVerdict(offer), offer.template]);
  return rows.length === 0 ? "(nothing)" : toColumns(rows);
}

function toVerdict(offer: Offer): string {
  if (!isAmiss(offer)) return "offered";
  return offer.offered ? "UNEXPECTED" : "MISSING";
}
