import type { Action, Sides } from "../../shape";
import { ACTION_WORDS } from "./things";

/** An offer to an audience: before only, after only, both times, or never. */
type Offered = "lost" | "gained" | "kept" | "none";

/** Words of a report: about changes, or about what the two sides of a comparison differ in. */
export interface Terms {
  /** One of the things that the report lists. */
  readonly change: string;
  /** An action on an object, with a sign that needs no colour. */
  readonly toAction: (action: Action) => { readonly sign: string; readonly word: string };
  readonly before: string;
  readonly after: string;
  /** Title of the runs that a schedule has next. */
  readonly nextRuns: string;
  /** All that is said of a secret. */
  readonly toSecret: (action: Action) => string;
  readonly offers: Readonly<Record<Offered, string>>;
  /** Title of offers that an audience has both before and after. */
  readonly kept: string;
  /** Sentence for audiences of which none has another offer. */
  readonly sameOffers: string;
  /** The same for those that a list of others leaves out. */
  readonly otherOffers: string;
  /** Audiences that have the same offers. */
  readonly same: string;
  /** Continues "3 more audiences" with offers that are counted. */
  readonly toMore: (which: "lost" | "gained", audiences: number, offers: string) => string;
}

/** The words of a report on changes, or on these two sides. */
export function toTerms(sides: Sides | undefined): Terms {
  return sides === undefined ? OF_CHANGES : ofSides(sides);
}

const SECRETS: Partial<Record<Action, string>> = { create: "secret set", destroy: "secret removed" };

const OF_CHANGES: Terms = {
  change: "change",
  toAction: (action) => ACTION_WORDS[action],
  before: "Before",
  after: "After",
  nextRuns: "Next runs",
  toSecret: (action) => SECRETS[action] ?? "secret changed",
  offers: { lost: "Lost", gained: "Gained", kept: "Offered", none: "Not offered" },
  kept: "Kept",
  sameOffers: "No audience loses or gains an offer.",
  otherOffers: "All others keep their offers.",
  same: "unchanged",
  toMore: (which, audiences, offers) => `${VERBS[which]}${audiences === 1 ? "s" : ""} ${offers}`,
};

const VERBS = { lost: "lose", gained: "gain" };

function ofSides({ before, after }: Sides): Terms {
  const only = { lost: `in ${before}`, gained: `in ${after}` };
  const titles = { lost: `Only ${only.lost}`, gained: `Only ${only.gained}` };
  return {
    change: "difference",
    toAction: (action) => {
      const { sign } = ACTION_WORDS[action];
      if (action === "create") return { sign, word: titles.gained };
      return { sign, word: action === "destroy" ? titles.lost : "Differs" };
    },
    before,
    after,
    nextRuns: `Next runs in ${after}`,
    toSecret: (action) => (action === "create" || action === "destroy" ? "a secret" : "a secret in one of them"),
    offers: { ...titles, kept: "In both", none: "In neither" },
    kept: "In both",
    sameOffers: "Both offer the same to every audience.",
    otherOffers: "All others are offered the same by both.",
    same: "alike",
    toMore: (which, _audiences, offers) => `with ${offers} only ${only[which]}`,
  };
}
