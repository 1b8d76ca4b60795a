import type { ZodType } from "zod";
import type { Clock } from "../timing/clock";
import { QUICKLY, deleteAndConfirm } from "./deletion";
import { toFind } from "../transport/find";
import { NotDone } from "./not-done";
import { path } from "../transport/path";
import type { CallOptions, Session } from "../transport/session";
import { type Config, Deleted, type TaggedTemplate } from "../shapes/templates";
import type { TagAttachment } from "./tag-attachment";

/** Operations on existing templates of either kind. */
export interface Templates<Template> {
  find(id: string, options?: CallOptions): Promise<Template | null>;
  /** Throws `ApiError` of kind "not-found" when it is gone. */
  get(id: string, options?: CallOptions): Promise<Template>;
  /** Succeeds if it is already gone. */
  delete(id: string, options?: CallOptions): Promise<void>;
  /** Succeeds if the tag is already attached. */
  attachTag(id: string, tag: string, options?: CallOptions): Promise<void>;
  /** Succeeds if the tag is not attached. */
  detachTag(id: string, tag: string, options?: CallOptions): Promise<void>;
  /**
   * Attaches and detaches what differs. Returns the template as the answer to the last tag shows it, else as it is read
   * again (API 4.5). Does so anew where somebody else edits them meanwhile.
   */
  setTags(id: string, current: readonly string[], wanted: readonly string[], options?: CallOptions): Promise<Template>;
}

/** The same with the call behind `update`, which each kind gives its own parameters. */
export interface TemplateCalls<Template> extends Templates<Template> {
  /** `config` is the part of the body whose values no error may quote. */
  readonly patch: (id: string, body: object, config: Config | undefined, options?: CallOptions) => Promise<Template>;
}

export interface TemplateCallsOptions<Template> {
  readonly session: Session;
  readonly clock: Clock;
  readonly kind: "sources" | "connections";
  readonly shape: ZodType<Template>;
  /** The part that an answer has if it shows the whole template. */
  readonly settings: "partial_default_config" | "destination_config";
  readonly tags: TagAttachment;
  /** Runs a write, and forgets what was read before it. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
}

/** So often tags are set that somebody else changes at the same time. */
const MOST_ROUNDS = 3;
const OTHER_TAGS = "the template has other tags than those that were just set. Somebody else may be changing them";

/** True if a template has these tags and no others. */
function hasTags({ tags }: Tagged, wanted: readonly string[]): boolean {
  return new Set(wanted).size === new Set([...tags, ...wanted]).size && wanted.every((tag) => tags.includes(tag));
}

interface Tagged {
  readonly tags: readonly string[];
}

export function templateCalls<Template extends Tagged>(
  options: TemplateCallsOptions<Template>,
): TemplateCalls<Template> {
  const { session, clock, kind, shape, settings, tags, write } = options;
  const one = (id: string): string => path`/api/v1/integrations/templates/${kind}/${id}`;

  function get(id: string, { signal }: CallOptions = {}): Promise<Template> {
    return session.call({ method: "GET", path: one(id), shape, expectId: id, signal });
  }

  const find = toFind(get);

  /** The template of an answer about its tags; undefined where the answer has less than that. */
  function toWhole(answer: TaggedTemplate): Template | undefined {
    const config = answer?.[settings];
    return config === undefined || config === null ? undefined : shape.safeParse(answer).data;
  }

  return {
    get,
    find,

    patch: (id, body, config, { signal } = {}) =>
      // All values of a change are absolute, so that a second sending of it changes nothing.
      write(() =>
        session.call({ method: "PATCH", path: one(id), body, config, shape, expectId: id, repeatAs: "PUT", signal }),
      ),

    delete: async (id, { signal } = {}) =>
      write(() =>
        deleteAndConfirm({
          request: `DELETE ${one(id)}`,
          id,
          send: () => session.call({ method: "DELETE", path: one(id), shape: Deleted, signal }),
          isGone: async () => (await find(id, { signal })) === null,
          pace: QUICKLY,
          clock,
          signal,
        }),
      ),

    async attachTag(id, tag, callOptions) {
      await tags.attach(id, tag, callOptions);
    },
    detachTag: (id, tag, callOptions) => tags.detach(id, tag, callOptions),

    async setTags(id, current, wanted, callOptions) {
      let found = current;
      for (let round = 1; ; round += 1) {
        const shown = toWhole(await tags.set(id, found, wanted, callOptions));
        if (shown && hasTags(shown, wanted)) return shown;
        const template = await get(id, callOptions);
        // Somebody may have edited them between two of these calls.
        if (hasTags(template, wanted)) return template;
        if (round === MOST_ROUNDS) throw new NotDone(`GET ${one(id)}`, OTHER_TAGS);
        found = template.tags;
      }
    },
  };
}
