import { randomBytes, randomUUID } from "node:crypto";
import type { Clock } from "../api/clock";

/** Tokens issued, and until when each is good. */
export interface TokenBook {
  readonly lifetimeSeconds: number;
  issue(subject: string): string;
  isValid(token: string): boolean;
  expireAll(): void;
}

export function tokenBook(clock: Clock, lifetimeSeconds = 900): TokenBook {
  const expiry = new Map<string, number>();
  return {
    lifetimeSeconds,
    issue(subject) {
      const now = clock.now();
      const token = toJwtLook({ sub: subject, jti: randomUUID(), exp: Math.floor(now / 1000) + lifetimeSeconds });
      expiry.set(token, now + lifetimeSeconds * 1000);
      return token;
    },
    isValid: (token) => clock.now() < (expiry.get(token) ?? 0),
    expireAll: () => expiry.clear(),
  };
}

/** Looks like a JWT and is none: clients must treat tokens as opaque (contract 2.2). */
function toJwtLook(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}.${randomBytes(32).toString("base64url")}`;
}
