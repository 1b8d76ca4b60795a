/**
 * Encrypts the plans in airbyte-review into one file, and opens it again: a plan holds values of variables and state in
 * plain text, and whoever may read the repository may download its artifacts.
 *
 *   node ci/airbyte/seal.mjs seal   airbyte-review/plans → airbyte-review/plans.sealed
 *   node ci/airbyte/seal.mjs open   airbyte-review/plans.sealed → airbyte-review/plans
 *
 * The key is the variable PLAN_KEY. A sealed file opens only in a checkout of the files that it was planned from.
 */
import { execFileSync } from "node:child_process";
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { fail, read } from "./failure.mjs";

const PLANS = "airbyte-review/plans";
const SEALED = "airbyte-review/plans.sealed";
const TREE = "airbyte-review/tree";
const CIPHER = "aes-256-gcm";
const [SALT, NONCE, TAG] = [16, 12, 16];

function seal() {
  const tree = read(TREE, "run ci/airbyte/plan.sh first.").trim();
  const names = readdirSync(PLANS);
  const plans = Object.fromEntries(names.map((name) => [name, readFileSync(`${PLANS}/${name}`).toString("base64")]));
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, toKey(salt), nonce).setAAD(Buffer.from(tree));
  const content = Buffer.concat([cipher.update(gzipSync(JSON.stringify(plans))), cipher.final()]);
  writeFileSync(SEALED, Buffer.concat([salt, nonce, cipher.getAuthTag(), content]));
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `tree=${tree}\n`);
  console.log(`Sealed the plans of ${names.length} stacks for the tree ${tree}.`);
}

function open() {
  const tree = execFileSync("git", ["rev-parse", "HEAD^{tree}"], { encoding: "utf8" }).trim();
  if (!existsSync(SEALED)) fail(`There is no ${SEALED}: fetch it from the run that planned this commit.`);
  const sealed = readFileSync(SEALED);
  const salt = sealed.subarray(0, SALT);
  const nonce = sealed.subarray(SALT, SALT + NONCE);
  const tag = sealed.subarray(SALT + NONCE, SALT + NONCE + TAG);
  const decipher = createDecipheriv(CIPHER, toKey(salt), nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(tree)).setAuthTag(tag);
  const plans = JSON.parse(gunzipSync(decrypt(decipher, sealed.subarray(SALT + NONCE + TAG))));
  const strange = Object.keys(plans).find((name) => name !== basename(name) || name.startsWith("."));
  if (strange !== undefined) fail(`The reviewed plan holds a file that is no plan: ${JSON.stringify(strange)}.`);
  rmSync(PLANS, { recursive: true, force: true });
  mkdirSync(PLANS, { recursive: true, mode: 0o700 });
  for (const [name, content] of Object.entries(plans))
    writeFileSync(`${PLANS}/${name}`, Buffer.from(content, "base64"), { mode: 0o600 });
  writeFileSync(TREE, `${tree}\n`);
  console.log(`Opened the plans of ${Object.keys(plans).length} stacks for the tree ${tree}.`);
}

function decrypt(decipher, content) {
  try {
    return Buffer.concat([decipher.update(content), decipher.final()]);
  } catch {
    fail(
      "The reviewed plan does not open: PLAN_KEY is another, or it was planned from other files. Plan this commit anew.",
    );
  }
}

function toKey(salt) {
  const key = process.env.PLAN_KEY ?? "";
  if (key.length < 32) fail("Set PLAN_KEY to a secret of at least 32 characters: openssl rand -base64 32");
  return scryptSync(key, salt, 32);
}

if (process.argv[2] === "seal") seal();
else if (process.argv[2] === "open") open();
else fail("Say what to do: node ci/airbyte/seal.mjs seal|open");
