import type { TagsMode } from "../../audience";
import { Refusal } from "./refusal";

/** The templates that the tokens of a widget offer; all of them without tags (API 2.4). */
export interface Selection {
  readonly tags: readonly string[];
  readonly mode: TagsMode;
}

/** The rights of a token's bearer. */
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

/** The maker of a request: the bearer of a token, or nobody known. */
export type Caller = Grant | { readonly kind: "none" };

/** The offer of a token that selects nothing: all templates. */
export const EVERYTHING: Selection = { tags: [], mode: "any" };

/** The bearer of a scoped token. Throws the error for the wrong kind of token on routes that take any. */
export function scopedCaller(caller: Caller): ScopedGrant {
  if (caller.kind === "scoped") return caller;
  throw new Refusal(401, "Invalid authentication credentials");
}

/** True when the caller may use this workspace: an application may use all of its organization. */
export function mayTouch(caller: Caller, workspaceId: string): boolean {
  return caller.kind === "application" || (caller.kind === "scoped" && caller.workspaceId === workspaceId);
}
