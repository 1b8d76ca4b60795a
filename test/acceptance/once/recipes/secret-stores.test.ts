import { execFile } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { filesWith } from "../../../support/files/file-texts";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { writeStandIns } from "../../../support/files/stand-ins";
import { toConfiguration } from "../../../support/pages/block-stack";
import { blocksOf } from "../../../support/pages/code-blocks";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../../support/terraform/working-directory";

const PAGE = "docs/guides/secret-stores.md";
const SECRET = "Zq4-secret-of-a-store";
const [program = ""] = blocksOf(PAGE, "ts");
const scripts = blocksOf(PAGE, "sh");

let vault: Server | undefined;

afterEach(async () => {
  await disposeWorkingDirectories();
  removeScratchDirectories();
  vault?.close();
  vault = undefined;
});

/** The program of the page in a folder, and what runs its commands there. */
async function arrange() {
  const terraform = await createWorkingDirectory();
  terraform.airbyte.templateTags.add({ name: "pro" });
  terraform.write(toConfiguration(program));
  await terraform.init();
  const tools = scratchDirectory();
  writeStandIns(tools);
  const run = (script: string, env: Readonly<Record<string, string>> = {}) =>
    promisify(execFile)("bash", ["-c", script], {
      cwd: terraform.directory,
      env: { ...terraform.env, TMPDIR: tmpdir(), PATH: `${tools}:${terraform.env.PATH}`, ...env },
    });
  const sent = (): unknown => terraform.airbyte.sourceTemplates.list()[0]?.partial_default_config.client_secret;
  return { terraform, tools, run, sent };
}

/** A server that answers as Vault documents the reading of a KV store, version 2. */
async function startVault(secret: { value: string }): Promise<string> {
  vault = createServer(({ method, url, headers }, response) => {
    const isKnown =
      method === "GET" && url === "/v1/secret/data/airbyte/stripe" && headers["x-vault-token"] === "token";
    response.statusCode = isKnown ? 200 : 403;
    const found = { request_id: "r", data: { data: { client_secret: secret.value }, metadata: { version: 1 } } };
    response.end(JSON.stringify(isKnown ? found : { errors: ["permission denied"] }));
  }).listen(0, "127.0.0.1");
  await once(vault, "listening");
  return `http://127.0.0.1:${(vault.address() as AddressInfo).port}`; // of a TCP server
}

test("with a stand-in for Vault, a secret reaches Airbyte and no file, and a new one is sent", async () => {
  const { terraform, run, sent } = await arrange();
  const stored = { value: SECRET };
  const env = { VAULT_ADDR: await startVault(stored), VAULT_TOKEN: "token" };
  const [script = ""] = scripts;

  await expect(run(script, { ...env, VAULT_TOKEN: "wrong" })).rejects.toMatchObject({ code: 2 });
  expect(sent()).toBeUndefined();
  const { stdout } = await run(script, env);
  expect(sent()).toBe(SECRET);
  stored.value = `${SECRET}-2`;
  const rotated = await run(script, env);

  expect(sent()).toBe(`${SECRET}-2`);
  expect(rotated.stdout).toContain("0 added, 1 changed, 0 destroyed");
  expect(stdout + rotated.stdout).not.toContain(SECRET);
  expect(filesWith(SECRET, [terraform.directory])).toEqual([]);
});

test("with a stand-in for the op command, a secret reaches Airbyte and no file", async () => {
  const { terraform, tools, run, sent } = await arrange();
  const [file = ""] = blocksOf(PAGE, "ini");
  terraform.write({ "secrets.env": file });
  writeFileSync(path.join(tools, "vault"), `op://Platform/Stripe/credential ${SECRET}\n`);

  await run(scripts[1] ?? "");

  expect(sent()).toBe(SECRET);
  expect(filesWith(SECRET, [terraform.directory])).toEqual([]);
});

test("with a stand-in for the sops command, a secret reaches Airbyte and no other file", async () => {
  const { terraform, run, sent } = await arrange();
  const [file = ""] = blocksOf(PAGE, "yaml");
  terraform.write({
    "secrets.enc.yaml": file.replace("sk_live_…", `ENC[${Buffer.from(SECRET).toString("base64")}]`),
  });

  await run(scripts[2] ?? "");

  expect(sent()).toBe(SECRET);
  expect(filesWith(SECRET, [terraform.directory])).toEqual([path.join(terraform.directory, "secrets.enc.yaml")]);
});
