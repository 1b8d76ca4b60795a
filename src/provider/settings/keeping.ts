import type { Config, Report } from "../../framework";
import { toConfigPathText } from "./values";
import type { Embedded } from "../define";
import type { Outgoing } from "./settings";
import { noteTagged } from "../templates/tags";

/** What has settings, as the API answers it. */
interface Answer {
  readonly updated_at?: string | null;
}

interface Tagged extends Answer {
  readonly id: string;
  readonly tags: readonly string[];
}

/** What one create or update sends of the settings. */
export interface Sent {
  readonly outgoing: Outgoing;
  /** Whether they are sent at all; the secrets' fingerprint stays otherwise. */
  readonly sends: boolean;
  readonly fingerprintBefore: string | null;
}

/** How its answers become state. */
interface Keeping<A extends Answer, S> extends Sent {
  /** The attribute that holds the settings. */
  readonly attribute: string;
  readonly settingsOf: (answer: A) => Config | null;
  readonly toState: (answer: A, fingerprint: string | null) => S;
}

/**
 * Makes state of each answer to a create or update, and remembers what it teaches. Says once where Airbyte has stored
 * another value than it was sent: the next plan would show that without a reason.
 */
export function keeper<A extends Answer, S>(
  { outgoing, sends, fingerprintBefore, attribute, settingsOf, toState }: Keeping<A, S>,
  { remember, report }: { remember: (values: Record<string, unknown>) => void; report: Report },
): (answer: A) => S {
  let told = false;
  return (answer) => {
    remember({ updatedAt: answer.updated_at ?? null });
    if (!sends) return toState(answer, fingerprintBefore);
    const { memory, altered } = outgoing.learnFrom(settingsOf(answer));
    remember(memory);
    if (altered.length > 0 && !told)
      report.warning(
        "Airbyte stored other values",
        `It was sent values for ${altered.map((place) => `"${toConfigPathText(place)}"`).join(", ")}, and has stored others. Write them as Airbyte does, or every plan will show them.`,
        attribute,
      );
    told = true;
    return toState(answer, outgoing.fingerprint);
  };
}

/** What tags of a template are attached and detached by. */
interface Taggable<A> {
  setTags(
    id: string,
    current: readonly string[],
    wanted: readonly string[],
    options: { readonly signal: AbortSignal },
  ): Promise<A>;
}

/**
 * Gives a template the tags that are wanted, if any are said. These are calls of their own: should one fail, the
 * template itself is not lost.
 */
export async function keepWithTags<A extends Tagged, S>(
  current: A,
  wanted: readonly string[] | undefined,
  {
    collection,
    keep,
    checkpoint,
    api,
    signal,
  }: {
    collection: Taggable<A>;
    keep: (answer: A) => S;
    checkpoint: (state: S) => void;
    api: Embedded;
    signal: AbortSignal;
  },
): Promise<S> {
  const reached = keep(current);
  checkpoint(reached);
  noteTagged(current.id, wanted, api);
  return wanted ? keep(await collection.setTags(current.id, current.tags, wanted, { signal })) : reached;
}
