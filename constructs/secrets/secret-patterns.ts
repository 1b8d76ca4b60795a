import { isSecretName } from "../../src/rules";
import type { SettingPath } from "../../src/specs";

/** Patterns of texts that are almost certainly secrets. */
const LOOKS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "a private key", pattern: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/ },
  { what: "an AWS access key", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { what: "a JSON Web Token", pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/ },
  { what: "a Stripe key", pattern: /\b[rs]k_(?:live|test)_\w{8,}/ },
  { what: "a Stripe webhook secret", pattern: /\bwhsec_\w{16,}/ },
  { what: "a GitHub token", pattern: /\b(?:gh[oprsu]_\w{30,}|github_pat_\w{20,})/ },
  { what: "a GitLab token", pattern: /\bglpat-[\w-]{16,}/ },
  { what: "a Slack token", pattern: /\bxox[abeprs]-[\w-]{10,}/ },
  { what: "a Google API key", pattern: /\bAIza[\w-]{35}/ },
  { what: "a HubSpot token", pattern: /\bpat-[a-z]{2}\d-[0-9a-f]{8}-[0-9a-f-]{20,}/ },
  { what: "a SendGrid key", pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/ },
  { what: "an API key", pattern: /\bsk-(?:[a-z]+-)*[A-Za-z0-9_]{24,}/ },
  { what: "a password in a URL", pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/:@${}]+@/i },
];

/** Kind of secret that a text looks like; null if it may well be none. */
export function findSecretLook(value: unknown): string | null {
  if (typeof value !== "string") return null;
  return LOOKS.find(({ pattern }) => pattern.test(value))?.what ?? null;
}

/** Words for a setting whose name marks it as a secret; null for any other. */
export function findSecretName(path: SettingPath): string | null {
  const name = path.at(-1);
  return typeof name === "string" && isSecretName(name) ? "what its name says is a secret" : null;
}
