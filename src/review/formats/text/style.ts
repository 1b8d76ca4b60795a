import { printableLine } from "../../../output";
import type { Style } from "../words/objects";

/** Names and sentences as a terminal may show them. */
export const STYLE: Style = { name: printableLine, sentence: printableLine };

/** Most names in a list of which some may be left out. */
export const NAMES = 10;
