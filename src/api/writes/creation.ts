import type { Clock } from "../timing/clock";
import type { Collection } from "../lists/collection";
import {
  ApiError,
  Interrupted,
  isDoubtful,
  NotAuthorized,
  toInterrupted,
  UnexpectedAnswer,
  Unreachable,
} from "../errors";
import { LostAnswer } from "./lost-answer";
import type { CallOptions } from "../transport/session";
import { keyedQueue } from "../timing/keyed-queue";

/** A create that makes at most one new object, even if its answer is lost. */
interface Creation<Item, Made> extends CallOptions {
  /** Creates with the same key run one after the other, so that their results are not confused. */
  readonly queueKey: string;
  readonly post: () => Promise<Made>;
  /** True when an answer is about the requested object, and not about somebody else's. */
  readonly isAsked: (made: Made) => boolean;
  /** Makes a test for items that match this create; needed only after a lost answer. */
  readonly matcher: () => Promise<(item: Item) => boolean>;
  /** True when the server itself refuses a second one: only then may the create be sent again. */
  readonly unique: boolean;
  /** Reads the whole object of an item that was found. */
  readonly getWhole: (item: Item) => Promise<Made>;
}

export type Create<Item> = <Made extends { readonly id: string }>(creation: Creation<Item, Made>) => Promise<Made>;

/** The wait between two looks, in milliseconds: an answer may be lost before the work is done. */
const LOOK_AGAIN_AFTER = 2000;

/**
 * Creates in one collection. What a create has made is told from what was there by id: ids listed before the create,
 * against ids listed after. Times would not do: `created_at` may be missing, and is of another clock than the `Date`
 * of a gateway's answer or our own, so that seconds between them would hide the new object or show an old one.
 */
export function creating<Item extends { readonly id: string }>(items: Collection<Item>, clock: Clock): Create<Item> {
  const request = `POST ${items.path}`;
  const queue = keyedQueue();
  const own = new Set<string>();

  async function idsBefore(options: CallOptions): Promise<ReadonlySet<string> | null> {
    try {
      return await items.knownIds(options);
    } catch (error) {
      // A list is wanted for the case of doubt only; without it the create itself may still go well.
      if (error instanceof Interrupted || error instanceof NotAuthorized) throw error;
      return null;
    }
  }

  return async <Made extends { readonly id: string }>(creation: Creation<Item, Made>): Promise<Made> => {
    const { queueKey, isAsked, matcher, unique, getWhole, signal } = creation;

    async function post(): Promise<Made> {
      const made = await creation.post();
      if (isAsked(made)) return made;
      throw new UnexpectedAnswer(request, "it describes a different object than the one to be created", LOOK);
    }

    async function look(before: ReadonlySet<string>): Promise<Item[]> {
      const isLike = await matcher();
      for (const wait of [0, LOOK_AGAIN_AFTER]) {
        if (wait > 0) await clock.sleep(wait, signal);
        const listed = await items.load({ signal });
        const found = listed.filter((item) => isLike(item) && !before.has(item.id) && !own.has(item.id));
        if (found.length > 0) return found;
      }
      return [];
    }

    /** The object that was made; null when there is none. */
    async function find(before: ReadonlySet<string> | null, cause: Error): Promise<Made | null> {
      if (before === null)
        throw new LostAnswer(request, cause, "nothing is known of the objects that existed before it");
      const [only = null, ...others] = await look(before).catch((error: unknown) => {
        throw new LostAnswer(request, cause, `looking for the object it created failed: ${String(error)}`);
      });
      if (only === null) return null;
      if (others.length === 0) {
        return getWhole(only).catch((error: unknown) => {
          throw new LostAnswer(request, cause, `the object it created (${only.id}) cannot be read: ${String(error)}`, [
            only.id,
          ]);
        });
      }
      const ids = [only, ...others].map(({ id }) => id);
      throw new LostAnswer(
        request,
        cause,
        `it may have created any of ${ids.length} objects: ${ids.join(", ")}. ${IMPORT}`,
        ids,
      );
    }

    /** Looks for the result of a create that may have been carried out. */
    async function recover(before: ReadonlySet<string> | null, cause: Error): Promise<Made> {
      const found = await find(before, cause);
      if (found !== null) return found;
      if (cause instanceof ApiError && !isPassing(cause)) throw cause;
      if (!unique || !isPassing(cause))
        throw new LostAnswer(request, cause, `no object created by it was found. ${LOOK}`);
      try {
        return await items.write(post);
      } catch (error) {
        // The first may have been carried out after all, later than we looked.
        if (!(error instanceof Error) || !(isDoubtful(error) || isTaken(error))) throw error;
        const late = await find(before, error);
        if (late === null) throw error;
        return late;
      }
    }

    async function make(): Promise<Made> {
      const before = await idsBefore({ signal });
      const made = await items.write(post).catch((error: unknown) => {
        if (!(error instanceof Error) || !isDoubtful(error) || signal?.aborted === true) throw error;
        return recover(before, error);
      });
      if (before?.has(made.id) === true) throw existedBefore(request, made.id);
      own.add(made.id);
      items.learn(made.id);
      return made;
    }

    return queue.run(queueKey, make, signal).catch((error: unknown) => {
      throw toInterrupted(error, request, signal);
    });
  };
}

const IMPORT = "Import the one that is yours and delete the others";
const LOOK = "Check in Airbyte whether it exists before you try again";

/** True when two names are the same to a server that trims them, or normalizes their letters. */
export function isSameName(one: string, other: string): boolean {
  return one.normalize().trim() === other.normalize().trim();
}

/** True when another try of the same create may succeed. */
function isPassing(error: Error): boolean {
  return error instanceof Unreachable || (error instanceof ApiError && [502, 503, 504].includes(error.status));
}

function isTaken(error: Error): boolean {
  return error instanceof ApiError && error.kind === "already-exists";
}

/** The error for servers that answer a duplicate with the existing object: it belongs to somebody else. */
function existedBefore(request: string, id: string): ApiError {
  const reason = `the answer is the object ${id}, which existed before`;
  return new ApiError({ request, status: 200, reason, kind: "already-exists", tries: 1, fields: ["name"] });
}
