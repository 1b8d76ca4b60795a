import { execFileSync } from "node:child_process";

/** A detached OpenPGP signature, and the key that proves it. */
export interface Signature {
  readonly content: Buffer;
  /** The key's 64-bit ID, in upper-case hex. */
  readonly keyId: string;
  /** The public key in ASCII armour. */
  readonly publicKey: string;
}

/** A key in the keyring of gpg. */
export interface SigningKey {
  /** Fingerprint, key ID or mail address. */
  readonly key: string;
  /** Time of the signature, so that another run gives the same bytes. */
  readonly time: Date;
  /** Environment of gpg, which may name another keyring by GNUPGHOME. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Signs a document with gpg. Terraform's registry takes RSA and DSA keys, and not the elliptic curves that gpg makes by
 * default.
 */
export function sign(document: Buffer, { key, time, env }: SigningKey): Signature {
  const gpg = (args: readonly string[], input?: Buffer): Buffer => runGpg(args, env, input);
  const listing = gpg(["--with-colons", "--list-keys", key]).toString();
  const [, , , algorithm, keyId] =
    listing
      .split("\n")
      .find((line) => line.startsWith("pub:"))
      ?.split(":") ?? [];
  if (keyId === undefined)
    throw new Error(`gpg knows no key "${key}". gpg --list-secret-keys shows those that it has.`);
  if (algorithm !== RSA && algorithm !== DSA) {
    throw new Error(
      `The key ${keyId} is neither RSA nor DSA, and Terraform's registry takes no other. Make an RSA key.`,
    );
  }
  const seconds = Math.floor(time.getTime() / 1000);
  return {
    content: gpg([...SIGN, `--local-user=${key}`, `--faked-system-time=${seconds}`], document),
    keyId,
    publicKey: gpg(["--armor", "--export-options=export-minimal", "--export", key]).toString(),
  };
}

/** Numbers of OpenPGP. */
const RSA = "1";
const DSA = "17";

/** A release may be older than the key, when it is made again from its commit. */
const SIGN = ["--detach-sign", "--ignore-time-conflict", "--ignore-valid-from"];

function runGpg(args: readonly string[], env: SigningKey["env"], input?: Buffer): Buffer {
  return execFileSync("gpg", ["--batch", "--no-tty", "--quiet", ...args], {
    env,
    input,
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
}
