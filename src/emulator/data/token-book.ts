import { randomBytes, randomUUID } from "node:crypto";
import type { Clock } from "../../api/timing";
import type { Grant } from "../http/grants";

/** Tokens issued, what each is good for, and until when. */
export interface TokenBook {
  /** Lifetime of a token of each kind. */
  readonly lifetimeSeconds: Readonly<Record<Grant["kind"], number>>;
  issue(grant: Grant): string;
  /** Null for a token that has ended, or was never issued. */
  grantOf(token: string): Grant | null;
  expireAll(): void;
}

/** As documented (API 2.1), unless the test wants application tokens to end sooner or later. */
export function tokenBook(clock: Clock, applicationSeconds = 900): TokenBook {
  const lifetimeSeconds = { application: applicationSeconds, scoped: 1200 };
  const issued = new Map<string, { readonly grant: Grant; readonly endsAt: number }>();

  return {
    lifetimeSeconds,
    issue(grant) {
      const seconds = lifetimeSeconds[grant.kind];
      const now = clock.elapsed();
      for (const [old, { endsAt }] of issued) if (endsAt <= now) issued.delete(old);
      const token = toJwtLook({ typ: grant.kind, jti: randomUUID(), exp: Math.floor(clock.now() / 1000) + seconds });
      issued.set(token, { grant, endsAt: now + seconds * 1000 });
      return token;
    },
    grantOf(token) {
      const entry = issued.get(token);
      return entry !== undefined && clock.elapsed() < entry.endsAt ? entry.grant : null;
    },
    expireAll: () => issued.clear(),
  };
}

/** Looks like a JWT and is none: clients must treat tokens as opaque (API 2.2). */
function toJwtLook(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}.${randomBytes(32).toString("base64url")}`;
}
