import type { Report } from "../../shape";
import { toAudienceKey, toCustomersText, type Customers } from "./audiences";
import { toScheduleSentence } from "./pace";

/** A sentence that a reader without knowledge of Terraform understands. */
export interface Headline {
  readonly kind: "lost" | "gained" | "schedule";
  readonly text: string;
}

/** Names in a sentence before the rest is counted. */
const MOST_NAMES = 4;

/** Says what customers notice: offers lost, offers gained, data that moves at another pace. */
export function toHeadlines({ audiences, schedules }: Report): Headline[] {
  const customers = new Map<string, Customers>();
  const [lost, gained] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const audience of audiences) {
    const key = toAudienceKey(audience);
    customers.set(key, audience);
    lost.set(key, [...(lost.get(key) ?? []), ...audience.lost]);
    gained.set(key, [...(gained.get(key) ?? []), ...audience.gained]);
  }
  const say = (kind: "lost" | "gained", verb: string, names: ReadonlyMap<string, readonly string[]>): Headline[] =>
    [...customers]
      .map(([key, subject]) => ({ subject, templates: names.get(key) ?? [] }))
      .filter(({ templates }) => templates.length > 0)
      .map(({ subject, templates }) => ({ kind, text: `${toCustomersText(subject)} ${verb} ${toList(templates)}.` }));
  return [
    ...say("lost", "lose", lost),
    ...say("gained", "gain", gained),
    ...schedules.map((schedule) => ({ kind: "schedule" as const, text: toScheduleSentence(schedule) })),
  ];
}

/** Joins names as a sentence does: "A", "A and B", "A, B, C, D and 12 more". */
function toList(names: readonly string[]): string {
  if (names.length <= 1) return names.join();
  const shown = names.slice(0, names.length > MOST_NAMES ? MOST_NAMES : -1);
  const rest = names.length > MOST_NAMES ? `${names.length - MOST_NAMES} more` : names.slice(-1).join();
  return `${shown.join(", ")} and ${rest}`;
}
