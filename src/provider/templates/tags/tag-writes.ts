import type { Embedded } from "../../embedded";
import { noteTagged } from "./tags";

interface Tagged {
  readonly id: string;
  readonly tags: readonly string[];
}

/** Collection of templates whose tags are attached and detached. */
interface Taggable<A> {
  setTags(
    id: string,
    current: readonly string[],
    wanted: readonly string[],
    options: { readonly signal: AbortSignal },
  ): Promise<A>;
}

interface Write<A, S> {
  readonly collection: Taggable<A>;
  readonly sending: { toState(answer: A): S };
  readonly checkpoint: (state: S) => void;
  readonly api: Embedded;
  readonly signal: AbortSignal;
}

/**
 * Gives a template that was just written the tags that are wanted, if any are said, and returns its state. These are
 * calls of their own: should one fail, the template itself is not lost.
 */
export async function writeTags<A extends Tagged, S>(
  current: A,
  wanted: readonly string[] | undefined,
  { collection, sending, checkpoint, api, signal }: Write<A, S>,
): Promise<S> {
  const reached = sending.toState(current);
  checkpoint(reached);
  noteTagged(current.id, wanted, api);
  return wanted ? sending.toState(await collection.setTags(current.id, current.tags, wanted, { signal })) : reached;
}
