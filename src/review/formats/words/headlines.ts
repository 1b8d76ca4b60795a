import type { Report } from "../../shape";
import { toAudienceKey, toCustomersText, type Customers } from "./audiences";
import { toLabels } from "./labels";
import { listOwnOffers, type OwnOffers } from "./own-offers";
import { toScheduleSentence } from "./pace";

/** A sentence that a reader without knowledge of Terraform understands. */
export interface Headline {
  readonly kind: "lost" | "gained" | "schedule";
  readonly text: string;
}

/** Names in a sentence before the rest is counted. */
const MOST_NAMES = 4;

/** Says what customers notice: offers lost, offers gained, data that moves at another pace; of a comparison, on which side. */
export function toHeadlines({ audiences, schedules, sides }: Report): Headline[] {
  const say = (kind: "lost" | "gained", verb: string, side: string | undefined): Headline[] =>
    toCustomers(listOwnOffers(audiences, kind)).map(({ customers, names }) => ({
      kind,
      text:
        side === undefined
          ? `${toCustomersText(customers)} ${verb} ${toList(names)}.`
          : `Only in ${side}, ${toCustomersText(customers, "lower")} are offered ${toList(names)}.`,
    }));
  const labels = toLabels(schedules);
  return [
    ...say("lost", "lose", sides?.before),
    ...say("gained", "gain", sides?.after),
    ...schedules.map((schedule, index) => ({
      kind: "schedule" as const,
      text: toScheduleSentence(labels[index] ?? schedule.name, schedule, sides),
    })),
  ];
}

/** Source and connection templates together, for customers that have some. */
function toCustomers(offers: readonly OwnOffers[]): { readonly customers: Customers; readonly names: string[] }[] {
  const byKey = new Map<string, { readonly customers: Customers; readonly names: string[] }>();
  for (const { audience, names } of offers) {
    const key = toAudienceKey(audience);
    const known = byKey.get(key);
    if (known) known.names.push(...names);
    else byKey.set(key, { customers: audience, names: [...names] });
  }
  return [...byKey.values()].filter(({ names }) => names.length > 0);
}

/** Joins names as a sentence does: "A", "A and B", "A, B, C, D and 12 more". */
function toList(names: readonly string[]): string {
  if (names.length <= 1) return names.join();
  const shown = names.slice(0, names.length > MOST_NAMES ? MOST_NAMES : -1);
  const rest = names.length > MOST_NAMES ? `${names.length - MOST_NAMES} more` : names.slice(-1).join();
  return `${shown.join(", ")} and ${rest}`;
}
