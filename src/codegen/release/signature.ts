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
  /** Time of the signature, so that another run gives the same bytes; that of the key if the key is newer. */
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
  const [, , , algorithm, keyId, created] = getKey(gpg, key).split(":");
  if (keyId === undefined) throw new Error(`gpg lists the key "${key}" in a way that is not known here.`);
  if (algorithm !== RSA && algorithm !== DSA) {
    throw new Error(
      `The key ${keyId} is neither RSA nor DSA, and Terraform's registry takes no other. Make an RSA key.`,
    );
  }
  // A signature that is older than its key is refused.
  const seconds = Math.max(Math.floor(time.getTime() / 1000), Number(created));
  return {
    content: gpg(["--detach-sign", `--local-user=${key}`, `--faked-system-time=${seconds}`], document),
    keyId,
    publicKey: gpg(["--armor", "--export-options=export-minimal", "--export", key]).toString(),
  };
}

/** The line about a public key in the colon format of gpg. Throws if there is no such key, or more than one. */
function getKey(gpg: (args: readonly string[]) => Buffer, key: string): string {
  try {
    const lines = gpg(["--with-colons", "--list-keys", key]).toString().split("\n");
    const [found, ...others] = lines.filter((line) => line.startsWith("pub:"));
    if (found !== undefined && others.length === 0) return found;
  } catch {
    // gpg fails if it finds none.
  }
  throw new Error(`gpg knows no key "${key}", or several. gpg --list-secret-keys shows those that it has.`);
}

/** Numbers of OpenPGP. */
const RSA = "1";
const DSA = "17";

function runGpg(args: readonly string[], env: SigningKey["env"], input?: Buffer): Buffer {
  return execFileSync("gpg", ["--batch", "--no-tty", "--quiet", ...args], {
    env,
    input,
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
}
