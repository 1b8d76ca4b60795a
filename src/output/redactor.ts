import { leavesOf, type Leaf } from "./leaves";
import { isShort, Memory } from "./memory";
import { SecretIndex } from "./secret-index";
import { isSecretName } from "./secret-names";
import { toSettingSpellings } from "./spellings";
import { toViews } from "./view";

/** Knows secrets, and takes them out of texts. Share one in a process, so that each text is held against all of them. */
export interface Redactor {
  /**
   * Hides a value from now on: a text or a number, or all of them inside an object. Of these the last thousands are
   * known: whoever sends secrets over and over tells of them each time.
   */
  readonly learn: (secrets: unknown) => void;
  /** The same for as long as the redactor lives: for credentials and tokens. */
  readonly keep: (secret: string) => void;
  /** The text with "(hidden)" in place of every secret of four characters and more, in whatever encoding. */
  readonly redact: (text: string) => string;
  /**
   * The words of a server about a request that carried these settings, without anything of them and cut short, for
   * servers like to quote what they dislike. Null where a secret among the settings is too short to be hidden, so that
   * no word may be shown.
   */
  readonly redactReply: (words: string, settings: unknown) => string | null;
}

/** More of a reply than this is not even read. */
const LONGEST_REPLY = 4000;

/** More is not shown where it might quote settings in a way that is not known here. */
const LONGEST_WITH_SETTINGS = 200;

const DEFAULT_CAPACITY = 20_000;

/** A redactor that knows nothing yet. */
export function createRedactor(options: { readonly capacity?: number } = {}): Redactor {
  const { capacity = DEFAULT_CAPACITY } = options;
  const kept = new Memory();
  let recent = new Memory();
  let earlier = new Memory();

  function learn(secrets: unknown): void {
    for (const leaf of leavesOf(secrets)) {
      // What is learned again moves on: the halves change places, and only what was told of in neither is forgotten.
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
      return reply.length > longest ? `${reply.slice(0, longest)}…` : reply;
    },
  };

  function isSecret(leaf: Leaf): boolean {
    const named = typeof leaf.value === "string" && isSecretName(leaf.name);
    return named || recent.hasShort(leaf) || earlier.hasShort(leaf);
  }
}

/** A yes or no is no secret that a text could be searched for, but its word can be missing. */
function says(words: string, value: boolean): boolean {
  return toViews(words).some(({ folded }) => new RegExp(`\\b${value}\\b`).test(folded));
}
