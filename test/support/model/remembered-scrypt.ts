import type * as Crypto from "node:crypto";

/** The real module, also where tests put `withRememberedScrypt` in its place. */
const real = jest.requireActual<typeof Crypto>("node:crypto");

type Done = (error: Error | null, key: Buffer) => void;

const known = new Map<string, Buffer>();

/**
 * Works out each key once. A fingerprint of secrets costs five milliseconds, which is its purpose, and every plan works
 * out the same ones anew: a third of a model's time.
 */
function scrypt(secret: string, salt: Buffer, length: number, cost: Crypto.ScryptOptions, done: Done): void {
  const given = JSON.stringify([secret, salt.toString("hex"), length, cost]);
  const found = known.get(given);
  if (found !== undefined) {
    setImmediate(() => done(null, found));
    return;
  }
  real.scrypt(secret, salt, length, cost, (error, key) => {
    if (error === null) known.set(given, key);
    done(error, key);
  });
}

export const withRememberedScrypt = { ...real, scrypt };
