import * as z from "zod";
import { ApiError } from "./errors";
import type { KnownAddress } from "./known-address";
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

type Spelling = "tags" | "tag";

/** The plural, as all specs have it, and the singular of September 2025. */
export const TAG_SPELLINGS: readonly Spelling[] = ["tags", "tag"];

const Ignored = z.unknown();

export interface TagAttachmentOptions {
  readonly session: Session;
  readonly kind: "sources" | "connections";
  /** Shared by all kinds of template of one client. */
  readonly spelled: KnownAddress<Spelling>;
  /** Runs a write, and forgets what was read before it. */
  readonly write: (work: () => Promise<void>) => Promise<void>;
}

export function tagAttachment({ session, kind, spelled, write }: TagAttachmentOptions): TagAttachment {
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
    await write(() => spelled(call).then(ignore, unless(isAttachedAlready)));
  }

  async function detach(templateId: string, tag: string, options: CallOptions = {}): Promise<void> {
    const call = (word: Spelling): Promise<unknown> =>
      session.call({
        method: "DELETE",
        path: path`/api/v1/integrations/templates/${kind}/${templateId}/${word}/${tag}`,
        shape: Ignored,
        ...options,
      });
    await write(() => spelled(call).then(ignore, unless(isTagNotThere)));
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

function isAttachedAlready(error: ApiError): boolean {
  return [400, 409, 422].includes(error.status) && /already/i.test(error.reason);
}

function isTagNotThere(error: ApiError): boolean {
  return error.kind === "not-found" && /\btag\b/i.test(error.reason);
}

function ignore(): void {}

function unless(isSuccess: (error: ApiError) => boolean): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof ApiError) || !isSuccess(error)) throw error;
  };
}
