import { ENTRIES, LIBRARY } from "./library";

// Before anything else looks for the library, and says no more than that a module is missing.
try {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a failed import could not be caught
  require("cdktf");
} catch (cause) {
  throw new Error(toSentence(), { cause });
}

function toSentence(): string {
  const others = Object.entries(ENTRIES).filter(([library]) => library !== LIBRARY);
  const ways = others.map(([library, entry]) => `If this app uses ${library}, import from "${entry}".`);
  return [`"${ENTRIES[LIBRARY]}" needs ${LIBRARY}, which is not installed.`, ...ways].join(" ");
}
