import * as z from "zod";
import { ApiError } from "./errors";
import { path } from "./path";
import type { CallOptions, Session } from "./session";

/** Attaching tags to one kind of template (contract 4.5). Answers are ignored: they differ by server, so read again. */
export interface TagAttachment {
  /** A tag that is attached already is a success; one that does not exist is an `ApiError` of kind "not-found". */
  attach(templateId: string, tag: string, options?: CallOptions): Promise<void>;
  /** A tag that is not attached is a success. */
  detach(templateId: string, tag: string, options?: CallOptions): Promise<void>;
  /** Attaches and detaches what differs. */
  set(templateId: string, current: readonly string[], wanted: readonly string[], options?: CallOptions): Promise<void>;
}

/** Which of its two spellings of the tag path a server knows; shared by all kinds of template of one client. */
export interface TagSpelling {
  known: Spelling | null;
}

type Spelling = "tags" | "tag";

const Ignored = z.unknown();

export interface TagAttachmentOptions {
  readonly session: Session;
  readonly kind: "sources" | "connections";
  readonly spelling: TagSpelling;
  /** Runs a write, and forgets what was read before it. */
  readonly write: (work: () => Promise<void>) => Promise<void>;
}

export function tagAttachment({ session, kind, spelling, write }: TagAttachmentOptions): TagAttachment {
  /** Tries the plural first, as all specs have it; September 2025 had the singular. */
  async function spelled(call: (word: Spelling) => Promise<unknown>): Promise<void> {
    // As it was known before the call: another one may learn it meanwhile.
    const { known } = spelling;
    try {
      await attempt(known ?? "tags");
    } catch (plural) {
      if (known !== null || !isMissingRoute(plural)) throw plural;
      await attempt("tag").catch((singular: unknown) => {
        throw isMissingRoute(singular) ? plural : singular;
      });
    }

    async function attempt(word: Spelling): Promise<void> {
      try {
        await call(word);
        spelling.known = word;
      } catch (error) {
        // A refusal by the template or the tag itself proves the path as well as a success does.
        if (error instanceof ApiError && error.status < 500 && !isMissingRoute(error)) spelling.known = word;
        throw error;
      }
    }
  }

  async function attach(templateId: string, tag: string, options: CallOptions = {}): Promise<void> {
    const call = (word: Spelling): Promise<unknown> =>
      session.call({
        method: "POST",
        path: path`/api/v1/integrations/templates/${kind}/${templateId}/${word}`,
        body: { tag },
        shape: Ignored,
        // A second attaching changes nothing.
        repeatAs: "PUT",
        ...options,
      });
    await write(() => spelled(call).catch(unless(isAttachedAlready)));
  }

  async function detach(templateId: string, tag: string, options: CallOptions = {}): Promise<void> {
    const call = (word: Spelling): Promise<unknown> =>
      session.call({
        method: "DELETE",
        path: path`/api/v1/integrations/templates/${kind}/${templateId}/${word}/${tag}`,
        shape: Ignored,
        ...options,
      });
    await write(() => spelled(call).catch(unless(isTagNotThere)));
  }

  return {
    attach,
    detach,
    async set(templateId, current, wanted, options) {
      // Adding comes first: between two tiers a template is offered to both for a moment, never to nobody.
      for (const tag of difference(wanted, current)) await attach(templateId, tag, options);
      for (const tag of difference(current, wanted)) await detach(templateId, tag, options);
    },
  };
}

function difference(these: readonly string[], those: readonly string[]): string[] {
  return [...new Set(these)].filter((tag) => !those.includes(tag));
}

/** A 404 of the server's router rather than of a template or tag: it names neither. */
function isMissingRoute(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  if (error.status === 405) return true;
  return error.status === 404 && (error.kind === "no-such-address" || /^not found\.?$/i.test(error.reason));
}

function isAttachedAlready(error: ApiError): boolean {
  return [400, 409, 422].includes(error.status) && /already/i.test(error.reason);
}

function isTagNotThere(error: ApiError): boolean {
  return error.kind === "not-found" && /\btag\b/i.test(error.reason);
}

function unless(isSuccess: (error: ApiError) => boolean): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof ApiError) || !isSuccess(error)) throw error;
  };
}
