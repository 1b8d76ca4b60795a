import { ENTRIES, LIBRARY } from "./library";

// Runs before any other import of the library, whose error would only say that a module is missing.
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
