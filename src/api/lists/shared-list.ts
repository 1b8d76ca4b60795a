import type { Clock } from "../timing/clock";
import { toInterrupted, UnexpectedAnswer } from "../errors";
import { singleFlight } from "../timing/single-flight";

/** The items of a list, by id. */
export type Snapshot<Item> = ReadonlyMap<string, Item>;

export function toSnapshot<Item extends { readonly id: string }>(items: readonly Item[]): Snapshot<Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** One list call that answers everybody who asks soon enough. */
export interface SharedList<Item> {
  /** The items of the last list; of a new one if there is none, it is a minute old, or a write came between. */
  read(signal?: AbortSignal): Promise<Snapshot<Item>>;
  /**
   * The same, after another list has shown the same ids: what is missing here is missing. Throws `UnexpectedAnswer`
   * when lists go on differing, as from a server that leaves items out.
   */
  readTwice(signal?: AbortSignal): Promise<Snapshot<Item>>;
  /** Makes whoever asks from now on get a new list. */
  forget(): void;
}

/** The life of a snapshot, in milliseconds. */
export const SNAPSHOT_LIFE = 60_000;

/** The most lists that are taken until two in a row agree. */
const MOST_COMPARED = 3;

export interface SharedListOptions<Item> {
  /** As errors name it, such as "GET /api/v1/integrations/templates/tags". */
  readonly request: string;
  readonly load: (signal: AbortSignal) => Promise<readonly Item[]>;
  readonly clock: Clock;
}

export function sharedList<Item extends { readonly id: string }>(options: SharedListOptions<Item>): SharedList<Item> {
  const { request, load, clock } = options;

  async function snapshotOf(taking: Promise<Taken<Item>>, signal?: AbortSignal): Promise<Snapshot<Item>> {
    try {
      return (await taking).snapshot;
    } catch (error) {
      throw toInterrupted(error, request, signal);
    }
  }

  /** The time between two writes. A list that was under way at a write belongs to the time before, which nobody reads any more. */
  function era(): Pick<SharedList<Item>, "read" | "readTwice"> {
    let current: Taken<Item> | null = null;

    async function take(signal: AbortSignal): Promise<Taken<Item>> {
      const takenAt = clock.elapsed();
      const items = await load(signal);
      return { takenAt, confirmed: false, snapshot: toSnapshot(items) };
    }

    async function lasting(signal?: AbortSignal): Promise<Taken<Item>> {
      return current !== null && clock.elapsed() - current.takenAt < SNAPSHOT_LIFE ? current : takeOnce(signal);
    }

    const takeOnce = singleFlight(async (signal) => (current = await take(signal)));
    const confirmOnce = singleFlight(async (signal): Promise<Taken<Item>> => {
      let before = await lasting(signal);
      for (let compared = 0; !before.confirmed; compared += 1) {
        if (compared === MOST_COMPARED) throw new UnexpectedAnswer(request, DIFFERS, "Try again later.");
        const after = await take(signal);
        before = haveSameIds(before.snapshot, after.snapshot) ? { ...after, confirmed: true } : after;
      }
      return (current = before);
    });

    return {
      read: (signal) => snapshotOf(lasting(signal), signal),
      readTwice: (signal) => snapshotOf(confirmOnce(signal), signal),
    };
  }

  let now = era();
  return {
    read: (signal) => now.read(signal),
    readTwice: (signal) => now.readTwice(signal),
    forget: () => (now = era()),
  };
}

const DIFFERS = "two reads of the list show different IDs, so nothing missing from it is known to be gone";

interface Taken<Item> {
  readonly takenAt: number;
  /** True when the list before it showed the same ids. */
  readonly confirmed: boolean;
  readonly snapshot: Snapshot<Item>;
}

function haveSameIds(these: Snapshot<unknown>, those: Snapshot<unknown>): boolean {
  return these.size === those.size && [...these.keys()].every((id) => those.has(id));
}
