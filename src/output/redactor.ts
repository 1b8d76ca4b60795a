import { cut } from "./cut";
import { leavesOf, type Leaf } from "./leaves";
import { isShort, Memory } from "./memory";
import { SecretIndex } from "./secret-index";
import { isSecretName } from "./secret-names";
import { toSettingSpellings } from "./spellings";
import { toViews } from "./view";

/** Learns secrets and removes them from texts. Share one per process, so that every text is checked for all secrets. */
export interface Redactor {
  /**
   * Hides a value from now on: a string or number, or all of them in an object. Only the last thousands are kept, so
   * senders of secrets must repeat the call each time.
   */
  readonly learn: (secrets: unknown) => void;
  /** Hides a secret for the redactor's whole life: for credentials and tokens. */
  readonly keep: (secret: string) => void;
  /** Replaces every secret of four or more characters, in any encoding, with "(hidden)". */
  readonly redact: (text: string) => string;
  /**
   * Redacts a server's message about a request with these settings: removes the settings, which servers tend to quote,
   * and shortens the message. Null if a secret among the settings is too short to be found, so that nothing may be
   * shown.
   */
  readonly redactReply: (words: string, settings: unknown) => string | null;
}

/** Maximum length of a reply that is processed. */
const LONGEST_REPLY = 4000;

/** Maximum length of a reply that might quote settings in an unknown encoding. */
const LONGEST_WITH_SETTINGS = 200;

const DEFAULT_CAPACITY = 20_000;

/** Creates a redactor without secrets. */
export function createRedactor(options: { readonly capacity?: number } = {}): Redactor {
  const { capacity = DEFAULT_CAPACITY } = options;
  const kept = new Memory();
  let recent = new Memory();
  let earlier = new Memory();

  function learn(secrets: unknown): void {
    for (const leaf of leavesOf(secrets)) {
      // Secrets that are learned again move to the recent half. When the halves swap, only secrets in neither are
      // forgotten.
      if (recent.size * 2 >= capacity) [earlier, recent] = [recent, new Memory()];
      recent.add(leaf);
    }
  }

  function replace(text: string, own?: SecretIndex): string {
    const indexes = [kept.index, recent.index, earlier.index, ...(own ? [own] : [])];
    const ranges = toViews(text).flatMap((view) =>
      indexes.flatMap((index) =>
        [...index.find(view)].map(({ from, to }) => ({ from: view.toStart(from), to: view.toStart(to) })),
      ),
    );
    ranges.sort((a, b) => a.from - b.from);
    let result = "";
    let end = 0;
    for (const { from, to } of ranges) {
      if (from >= end) result += `${text.slice(end, from)}(hidden)`;
      end = Math.max(end, to);
    }
    return result + text.slice(end);
  }

  return {
    learn,
    keep: (secret) => kept.add({ name: "", value: secret }),
    redact: (text) => replace(text),
    redactReply(words, settings) {
      const own = new SecretIndex();
      let longest = LONGEST_REPLY;
      const shown = words.slice(0, LONGEST_REPLY);
      for (const leaf of leavesOf(settings)) {
        if (isShort(leaf) && isSecret(leaf) && (typeof leaf.value !== "boolean" || says(shown, leaf.value)))
          return null;
        own.add(toSettingSpellings(String(leaf.value).trim()));
        longest = LONGEST_WITH_SETTINGS;
      }
      const reply = replace(shown, own);
      return reply.length > longest ? `${cut(reply, longest)}…` : reply;
    },
  };

  function isSecret(leaf: Leaf): boolean {
    const named = typeof leaf.value === "string" && isSecretName(leaf.name);
    return named || recent.hasShort(leaf) || earlier.hasShort(leaf);
  }
}

/** True if the text contains a boolean as a word. A boolean cannot be searched for as a secret. */
function says(words: string, value: boolean): boolean {
  return toViews(words).some(({ folded }) => new RegExp(`\\b${value}\\b`).test(folded));
}
