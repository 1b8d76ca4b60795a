import type { Clock } from "./timing/clock";
import type { Collection } from "./lists/collection";
import { type Snapshot, toSnapshot } from "./lists/shared-list";
import { type Create, isSameName } from "./writes/creation";
import { QUICKLY, deleteAndConfirm } from "./writes/deletion";
import { isNotFound, UnexpectedAnswer } from "./errors";
import { path } from "./transport/path";
import type { CallOptions, Conversation } from "./transport/session";
import { Deleted, TemplateTag } from "./shapes/templates";

/** The known parts of a tag. */
interface Which {
  readonly id?: string;
  readonly name?: string;
}

interface OfOneTag extends CallOptions {
  /** The tag's ID: an answer about another tag is an error, or counts for nothing. */
  readonly id?: string;
}

/** Tags that decide which templates a customer is offered (API 4). They are addressed by name. */
export interface TemplateTags {
  list(options?: CallOptions): AsyncGenerator<TemplateTag, void>;
  /** The tag with this id, else the one with this name; null when there is neither. Takes a list of its own. */
  find(which: Which, options?: CallOptions): Promise<TemplateTag | null>;
  /**
   * As `find`, from a list that all readers of a minute share; null only after a second list has said so too. Throws
   * `UnexpectedAnswer` for a name that templates carry and lists leave out: templates do not carry deleted tags (API 4.4).
   */
  read(which: Which, options?: CallOptions): Promise<TemplateTag | null>;
  /** All tags, from the list that all readers of a minute share. */
  readAll(options?: CallOptions): Promise<readonly TemplateTag[]>;
  /** Throws `ApiError` of kind "already-exists" when the name is taken, `LostAnswer` when the outcome cannot be told. */
  create(name: string, options?: CallOptions): Promise<TemplateTag>;
  /** Keeps the id; templates that carry the tag follow. */
  rename(currentName: string, newName: string, options?: OfOneTag): Promise<TemplateTag>;
  /** Also takes the tag off every template. Succeeds if the tag is already gone. */
  delete(name: string, options?: OfOneTag): Promise<void>;
}

export interface TemplateTagsOptions {
  readonly session: Conversation;
  readonly clock: Clock;
  readonly tags: Collection<TemplateTag>;
  readonly create: Create<TemplateTag>;
  /** True when a template shows a tag of this name. */
  readonly isCarried: (name: string, signal?: AbortSignal) => Promise<boolean>;
  /** Runs a write that all templates may feel, and forgets what was read of them before it. */
  readonly writeAll: <T>(work: () => Promise<T>) => Promise<T>;
}

export function templateTags({ session, clock, tags, create, isCarried, writeAll }: TemplateTagsOptions): TemplateTags {
  const one = (name: string): string => path`/api/v1/integrations/templates/tags/${name}`;

  async function find(which: Which, options?: CallOptions): Promise<TemplateTag | null> {
    return pick(toSnapshot(await tags.load(options)), which);
  }

  return {
    list: (options) => tags.list(undefined, options),
    find,

    async read(which, { signal } = {}) {
      const first = pick(await tags.read(signal), which);
      // A match by id is certain. A match by name may be another tag, if the list has left out the right one.
      if (first !== null && (which.id === undefined || first.id === which.id)) return first;
      const second = pick(await tags.readTwice(signal), which);
      if (second === null && which.name !== undefined && (await isCarried(which.name, signal))) {
        throw new UnexpectedAnswer(`GET ${tags.path}`, LEFT_OUT, "Try again later.");
      }
      return second;
    },

    readAll: async ({ signal } = {}) => [...(await tags.read(signal)).values()],

    create: (name, options = {}) =>
      create({
        queueKey: name,
        post: () => session.call({ method: "POST", path: tags.path, body: { name }, shape: TemplateTag, ...options }),
        isAsked: (tag) => isSameName(tag.name, name),
        matcher: () => Promise.resolve((tag) => tag.name === name),
        unique: true,
        getWhole: (tag) => Promise.resolve(tag),
        ...options,
      }),

    async rename(currentName, newName, { id: expectId, ...options } = {}) {
      const body = { name: newName };
      try {
        return await writeAll(() =>
          session.call({ method: "PUT", path: one(currentName), body, shape: TemplateTag, expectId, ...options }),
        );
      } catch (error) {
        // A repeated rename misses the old name when the first try had worked and only its answer was lost.
        const renamed = isNotFound(error) && error.lost ? await find({ name: newName }, options) : null;
        if (renamed === null) throw error;
        return renamed;
      }
    },

    delete: async (name, { id, ...options } = {}) =>
      deleteAndConfirm({
        request: `DELETE ${one(name)}`,
        id,
        send: () => writeAll(() => session.call({ method: "DELETE", path: one(name), shape: Deleted, ...options })),
        async isGone() {
          tags.forget();
          return pick(await tags.readTwice(options.signal), { name }) === null;
        },
        pace: QUICKLY,
        clock,
        ...options,
      }),
  };
}

const LEFT_OUT = "it leaves out a tag that templates carry, so nothing missing from it is known to be gone";

/** By id, without a look at all the others: each tag of a program is read from the same list. Only then by name. */
function pick(tags: Snapshot<TemplateTag>, { id, name }: Which): TemplateTag | null {
  const same = id === undefined ? undefined : tags.get(id);
  if (same !== undefined || name === undefined) return same ?? null;
  return [...tags.values()].findLast((tag) => tag.name === name) ?? null;
}
