import type * as Crypto from "node:crypto";
import { Random } from "../random";

/** The real module, also where tests put `withRepeatedChance` in its place. */
const real = jest.requireActual<typeof Crypto>("node:crypto");

let random = new Random(1);

/** Begins anew with what chance has to offer. */
export function repeatChance(): void {
  random = new Random(1);
}

function toBytes(size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, () => random.integer(0, 255)));
}

/** IDs, salts and tokens that are the same in each run, so that requests with them in it are. Nothing here is kept secret. */
export const withRepeatedChance = {
  ...real,
  randomBytes: toBytes,
  randomUUID: (): string => {
    const digits = toBytes(16).toString("hex");
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `8${digits.slice(17, 20)}`,
      digits.slice(20),
    ].join("-");
  },
};
