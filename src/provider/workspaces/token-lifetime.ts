import { attr, type Report } from "../../framework";

/** Lifetime of a scoped token, and of a widget token with it, in milliseconds (API 2.1). */
const LIFETIME = 20 * 60_000;

/** Time before the end at which both official clients renew (API 2.2). */
const MARGIN = 60_000;

export const expiry = {
  expires_at: attr.string.computed({
    description: "When the token expires, as an RFC 3339 timestamp. It cannot be extended, only replaced by a new one.",
  }),
};

/** The life of a token that is minted now. `lifetime` is in milliseconds. */
export function tokenLife(
  lifetime = LIFETIME,
  now = Date.now(),
): { readonly expires_at: string; readonly renewAt: Date } {
  return {
    expires_at: new Date(now + lifetime).toISOString(),
    renewAt: new Date(now + lifetime - Math.min(MARGIN, lifetime / 2)),
  };
}

/**
 * The answer to a renewal. Airbyte prolongs no token, and Terraform takes no other value for one that is open, so that
 * all there is to do is to say why the next request may fail.
 */
export function cannotProlong(what: string, report: Report): Promise<Record<string, never>> {
  report.warning(
    `A ${what} is about to expire`,
    `It was minted earlier in this run, and Airbyte cannot extend it. If a later step fails as unauthorized, run the command again to mint a new one. If that keeps happening, split the run.`,
  );
  return Promise.resolve({});
}
