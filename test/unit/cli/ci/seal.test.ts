import { execFileSync, spawnSync } from "node:child_process";
import { createCipheriv, randomBytes, scryptSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

const SEAL = path.join(__dirname, "../../../../src/cli/ci-kit/files/scripts/seal.mjs");
const KEY = "a key of at least thirty-two characters";
const PLAN = "password = hunter2hunter2";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "seal-"));
  git("init", "--quiet");
  commit("one");
  mkdirSync(path.join(folder, "airbyte-review", "plans"), { recursive: true });
  write("airbyte-review/plans/catalog.tfplan", PLAN);
  write("airbyte-review/tree", git("rev-parse", "HEAD^{tree}"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, content: string) => writeFileSync(path.join(folder, file), content);
const read = (file: string) => readFileSync(path.join(folder, file), "utf8");
const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" });

function commit(content: string): void {
  write("main.ts", content);
  git("add", "main.ts");
  git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", content);
}

function seal(what: string, key = KEY): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [SEAL, what], {
    cwd: folder,
    env: { PATH: process.env.PATH, PLAN_KEY: key },
    encoding: "utf8",
  });
}

test("a sealed plan opens in a checkout of the same files, to the byte", () => {
  expect(seal("seal").status).toBe(0);
  rmSync(path.join(folder, "airbyte-review", "plans"), { recursive: true });

  expect(seal("open").status).toBe(0);

  expect(read("airbyte-review/plans/catalog.tfplan")).toBe(PLAN);
});

test("nothing of a plan can be read in the sealed file", () => {
  seal("seal");

  const sealed = read("airbyte-review/plans.sealed");
  expect(sealed).not.toContain("hunter2");
  expect(sealed).not.toContain("catalog");
});

test("a sealed plan does not open in a checkout of other files", () => {
  seal("seal");
  commit("two");

  const { status, stderr } = seal("open");

  expect(status).toBe(1);
  expect(stderr).toContain("it was planned from other files. Plan this commit anew.");
});

test("nor with another key, nor after a byte was changed", () => {
  seal("seal");

  expect(seal("open", `${KEY} of another`).status).toBe(1);
  const file = path.join(folder, "airbyte-review", "plans.sealed");
  const sealed = readFileSync(file);
  sealed[sealed.length - 1]! ^= 1;
  writeFileSync(file, sealed);
  expect(seal("open").status).toBe(1);
});

test("a key that can be guessed is refused, with the way to make a good one", () => {
  const { status, stderr } = seal("seal", "short");

  expect(status).toBe(1);
  expect(stderr).toBe("Set PLAN_KEY to a secret of at least 32 characters: openssl rand -base64 32\n");
});

test.each(["../escaped", "/tmp/escaped", "a/b", "..", ".hidden"])("a sealed file named %j is not opened", (name) => {
  sealByHand({ [name]: "b3duZWQ=", "catalog.tfplan": "b3duZWQ=" });

  const { status, stderr } = seal("open");

  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("holds a file that is no plan") });
  expect(read("airbyte-review/plans/catalog.tfplan")).toBe(PLAN);
});

test("opened plans can be read by nobody else", () => {
  seal("seal");
  expect(seal("open").status).toBe(0);

  const [plans, plan] = ["airbyte-review/plans", "airbyte-review/plans/catalog.tfplan"].map(
    (file) => statSync(path.join(folder, file)).mode & 0o777,
  );
  expect([plans, plan]).toEqual([0o700, 0o600]);
});

/** Seals these files, by the form that seal.mjs documents with its code, for the tree of the checkout. */
function sealByHand(files: Readonly<Record<string, string>>): void {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", scryptSync(KEY, salt, 32), nonce);
  cipher.setAAD(Buffer.from(git("rev-parse", "HEAD^{tree}").trim()));
  const content = Buffer.concat([cipher.update(gzipSync(JSON.stringify(files))), cipher.final()]);
  const sealed = Buffer.concat([salt, nonce, cipher.getAuthTag(), content]);
  writeFileSync(path.join(folder, "airbyte-review", "plans.sealed"), sealed);
}
