import { printableLine } from "../../../output";
import type { Style } from "../words/objects";
import { LONGEST_NAME, LONGEST_SENTENCE, shorten } from "../words/shorten";

/** Names and sentences as a terminal may show them. */
export const STYLE: Style = {
  name: (name) => printableLine(shorten(name, LONGEST_NAME)),
  sentence: (sentence) => printableLine(shorten(sentence, LONGEST_SENTENCE)),
};

/** Most names in a list of which some may be left out. */
export const NAMES = 10;
