import type { TagsMode } from "../../audience";
import { Refusal } from "./refusal";

/** Which templates the tokens of a widget offer; without tags all of them (API 2.4). */
export interface Selection {
  readonly tags: readonly string[];
  readonly mode: TagsMode;
}

/** What a token lets its bearer do. */
export type Grant =
  | { readonly kind: "application"; readonly organizationId: string }
  | {
      readonly kind: "scoped";
      readonly organizationId: string;
      readonly workspaceId: string;
      readonly sourceTemplates: Selection;
      readonly connectionTemplates: Selection;
    };

export type ScopedGrant = Extract<Grant, { readonly kind: "scoped" }>;

/** Who makes a request: the bearer of a token, or nobody known. */
export type Caller = Grant | { readonly kind: "none" };

/** What a token offers that selects nothing. */
export const EVERYTHING: Selection = { tags: [], mode: "any" };

/** The bearer of a scoped token. Throws what the wrong kind of token gets, for routes that take any. */
export function scopedCaller(caller: Caller): ScopedGrant {
  if (caller.kind === "scoped") return caller;
  throw new Refusal(401, "Invalid authentication credentials");
}

/** Whether the caller may touch what belongs to this workspace: an application may touch all of its organization. */
export function mayTouch(caller: Caller, workspaceId: string): boolean {
  return caller.kind === "application" || (caller.kind === "scoped" && caller.workspaceId === workspaceId);
}
