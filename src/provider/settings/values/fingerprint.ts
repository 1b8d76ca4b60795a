import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { splitNumber } from "lossless-json";
import type { Config } from "../../../framework";
import { isEmpty, isList, isNumber, isObject, isUnknown } from "./leaf";

/** Names the scheme: other costs or another spelling of secrets need another one, or old fingerprints never match. */
const SCHEME = "s1";

const SALT_BYTES = 16;

/** 96 bits: sixteen characters of base64url. */
const LENGTH = 12;

/**
 * About 5 ms and 4 MiB each on one core: three hundred objects take some 1.5 s on two, and a guess at a weak secret
 * costs whoever got hold of a state file as much.
 */
const COST = { N: 4096, r: 8, p: 1 };

// The asynchronous form works in the thread pool, several objects at a time.
const stretch = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt);

/** A new salt for one object, in hex, to be kept in its private state. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString("hex");
}

/**
 * A short text such as `s1:3q2-7wAAECAwQFBg` that is the same for secrets of the same meaning under one salt, and that
 * tells nothing of them. Rejects when a secret is not known yet.
 */
export async function fingerprint(secrets: Config, salt: string): Promise<string> {
  const key = await stretch(toCanonicalText(secrets), Buffer.from(salt, "hex"), LENGTH, COST);
  return `${SCHEME}:${key.toString("base64url")}`;
}

/** The one spelling of a meaning: keys in order, empty members left out, numbers as digits and a power of ten. */
function toCanonicalText(value: unknown): string {
  if (isUnknown(value)) throw new TypeError("A secret that is not known yet has no fingerprint.");
  if (isEmpty(value)) return "null";
  if (isNumber(value)) {
    const { sign, digits, exponent } = splitNumber(String(value));
    return `${sign}${digits}e${exponent}`;
  }
  if (isList(value)) return `[${value.map(toCanonicalText).join()}]`;
  if (isObject(value)) {
    const members = Object.entries(value).filter(([, member]) => !isEmpty(member));
    return `{${members
      .map(([key, member]) => `${JSON.stringify(key)}:${toCanonicalText(member)}`)
      .sort()
      .join()}}`;
  }
  return JSON.stringify(typeof value === "string" ? value.normalize() : value);
}
