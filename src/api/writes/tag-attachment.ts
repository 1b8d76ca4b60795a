import * as z from "zod";
import type { Clock } from "../timing/clock";
import { ApiError } from "../errors";
import type { ServedAddress } from "../transport/served-address";
import { AT_ONCE, confirm, isFailedSuccess } from "./confirmation";
import { NotDone } from "./not-done";
import { path } from "../transport/path";
import type { CallOptions, Session } from "../transport/session";
import { Id, TaggedTemplate } from "../shapes/templates";

/**
 * Attaching tags to one kind of template (API 4.5). Answers differ by server: one that does not say what was done
 * is followed by a look at the template, and `NotDone` is thrown when that does not show it.
 */
export interface TagAttachment {
  /**
   * Succeeds if the tag is already attached; one that does not exist is an `ApiError` of kind "not-found". Returns the
   * answer, if that says what was done.
   */
  attach(templateId: string, tag: string, options?: CallOptions): Promise<TaggedTemplate>;
  /** Succeeds if the tag is not attached. */
  detach(templateId: string, tag: string, options?: CallOptions): Promise<void>;
  /** Attaches and detaches what differs. Returns the answer to the last call, if it attached a tag and says so. */
  set(
    templateId: string,
    current: readonly string[],
    wanted: readonly string[],
    options?: CallOptions,
  ): Promise<TaggedTemplate>;
}

type Spelling = "tags" | "tag";

/** The plural, as all specs have it, and the singular of September 2025. */
export const TAG_SPELLINGS: readonly Spelling[] = ["tags", "tag"];

/** As much of a template as tells its tags. */
const Bearer = z.object({ id: Id, tags: z.array(z.string()).nullish() });

export interface TagAttachmentOptions {
  readonly session: Session;
  readonly clock: Clock;
  readonly kind: "sources" | "connections";
  /** Shared by all kinds of template of one client. */
  readonly spelled: ServedAddress<Spelling>;
  /** Runs a write, and forgets what was read before it. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
}

export function tagAttachment({ session, clock, kind, spelled, write }: TagAttachmentOptions): TagAttachment {
  const one = (templateId: string): string => path`/api/v1/integrations/templates/${kind}/${templateId}`;

  async function isTagged(templateId: string, tag: string, { signal }: CallOptions): Promise<boolean> {
    const request = { method: "GET", path: one(templateId), shape: Bearer, expectId: templateId, signal } as const;
    return (await session.call(request)).tags?.includes(tag) ?? false;
  }

  /** Sends a write, and looks at the template unless the answer, which it then returns, says that it was done. */
  async function change(parts: Change): Promise<TaggedTemplate> {
    const { templateId, tag, method, send, saysDone, isAlready, options } = parts;
    const wanted = method === "POST";
    const request = `${method} ${one(templateId)}/tags`;
    let problem: Error = new NotDone(request, `the tag "${tag}" is ${wanted ? "not" : "still"} on the template`);
    try {
      const answer = await write(() => spelled(send));
      if (saysDone(answer)) return answer;
    } catch (error) {
      if (error instanceof ApiError && isAlready(error)) return null;
      if (!isFailedSuccess(error) || options.signal?.aborted === true) throw error;
      problem = error;
    }
    const isDone = async (): Promise<boolean> => (await isTagged(templateId, tag, options)) === wanted;
    if (!(await confirm({ request, isDone, waits: AT_ONCE, clock, ...options }))) throw problem;
    return null;
  }

  const attach: TagAttachment["attach"] = (templateId, tag, options = {}) =>
    change({
      ...{ templateId, tag, options },
      method: "POST",
      send: (word) =>
        session.call({
          method: "POST",
          path: `${one(templateId)}/${word}`,
          body: { tag },
          shape: TaggedTemplate,
          expectId: templateId,
          // A second attaching changes nothing.
          repeatAs: "PUT",
          ...options,
        }),
      saysDone: (answer) => answer?.tags?.includes(tag) ?? false,
      isAlready: isAttachedAlready,
    });

  const detach: TagAttachment["detach"] = async (templateId, tag, options = {}) => {
    await change({
      ...{ templateId, tag, options },
      method: "DELETE",
      send: (word) =>
        session.call({
          method: "DELETE",
          path: `${one(templateId)}/${word}${path`/${tag}`}`,
          shape: TaggedTemplate,
          expectId: templateId,
          ...options,
        }),
      saysDone: (answer) => (answer?.tags ? !answer.tags.includes(tag) : typeof answer?.deleted_at === "string"),
      isAlready: isTagNotThere,
    });
  };

  return {
    attach,
    detach,
    async set(templateId, current, wanted, options) {
      // Adding comes first: between two tiers a template is offered to both for a moment, never to nobody.
      let answer: TaggedTemplate = null;
      for (const tag of difference(wanted, current)) answer = await attach(templateId, tag, options);
      const surplus = difference(current, wanted);
      for (const tag of surplus) await detach(templateId, tag, options);
      return surplus.length === 0 ? answer : null;
    },
  };
}

function difference(these: readonly string[], those: readonly string[]): string[] {
  return [...new Set(these)].filter((tag) => !those.includes(tag));
}

function isAttachedAlready(error: ApiError): boolean {
  return [400, 409, 422].includes(error.status) && /already/i.test(error.reason);
}

function isTagNotThere(error: ApiError): boolean {
  return error.kind === "not-found" && /\btag\b/i.test(error.reason);
}

interface Change {
  readonly templateId: string;
  readonly tag: string;
  readonly method: "POST" | "DELETE";
  readonly send: (word: Spelling) => Promise<TaggedTemplate>;
  readonly saysDone: (answer: TaggedTemplate) => boolean;
  /** True when a refusal says that there is nothing to do. */
  readonly isAlready: (error: ApiError) => boolean;
  readonly options: CallOptions;
}
