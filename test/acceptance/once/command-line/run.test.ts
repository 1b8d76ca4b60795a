import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand, startCommand } from "../../../support/cli/command-line";
import { scratchDirectory, removeScratchDirectories } from "../../../support/files/scratch-directory";
import { State, type StateDocument } from "../../../support/terraform/state-document";
import { openExample } from "../../../support/terraform/example-project";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
  type WorkingDirectoryOptions,
} from "../../../support/terraform/working-directory";
import { until } from "../../../support/timing/until";

jest.setTimeout(120_000);

afterEach(async () => {
  await disposeWorkingDirectories();
  removeScratchDirectories();
});

/** A working directory in which nothing but `run` can find the provider, and a directory for its sockets alone. */
async function arrange(options: WorkingDirectoryOptions = {}) {
  const home = scratchDirectory();
  const sockets = scratchDirectory();
  const terraform = await createWorkingDirectory(options);
  const env = without({ ...terraform.env, HOME: home, TMPDIR: sockets }, "TF_CLI_CONFIG_FILE");
  const start = (...command: readonly string[]) => startCommand(["run", "--", ...command], env, terraform.directory);
  const run = (...command: readonly string[]) => runCommand(["run", "--", ...command], env, terraform.directory);
  return { terraform, home, sockets, env, start, run };
}

function without(env: Readonly<Record<string, string>>, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

const PROGRAM = `
  resource "airbyteembedded_template_tag" "pro" {
    name = "pro"
    lifecycle { create_before_destroy = true }
  }`;

/** Processes that serve this directory's sockets. */
function providersAt(sockets: string): readonly string[] {
  const { stdout } = spawnSync("ps", ["-eww", "-o", "args", "e"], { encoding: "utf8" });
  return stdout.split("\n").filter((line) => line.includes("--reattach") && line.includes(`TMPDIR=${sockets}`));
}

test("one command from an empty home: Terraform finds the provider, and the next plan is empty", async () => {
  const { terraform, sockets, run } = await arrange();
  terraform.write(PROGRAM);

  const init = await run("terraform", "init");
  const apply = await run("terraform", "apply", "-auto-approve");
  const plan = await run("terraform", "plan", "-detailed-exitcode");

  expect([init.code, apply.code, plan.code]).toEqual([0, 0, 0]);
  expect(plan.stdout).toContain("No changes.");
  expect(terraform.airbyte.templateTags.list().map(({ name }) => name)).toEqual(["pro"]);
  expect(providersAt(sockets)).toEqual([]);
  expect(readdirSync(sockets)).toEqual([]);
});

test("cdktf deploys through it without an export or an option, and locks the provider", async () => {
  const example = await openExample("quickstart");
  const home = scratchDirectory();
  const env = without({ ...example.env, HOME: home }, "TF_CLI_CONFIG_FILE", "TF_CLI_ARGS_providers_lock");
  const cdktf = (...args: readonly string[]) =>
    runCommand(["run", "--", "npx", "--no", "cdktf", ...args], env, example.folder);

  const deploy = await cdktf("deploy", "--auto-approve");
  const diff = await cdktf("diff");

  expect(deploy).toMatchObject({ code: 0, stdout: expect.stringContaining("Resources: 2 added") });
  expect(diff.stdout).toContain("No changes.");
  expect(existsSync(path.join(example.folder, "cdktf.out/stacks/catalog/.terraform.lock.hcl"))).toBe(true);
  await example.remove();
});

test("without colors, Terraform prints none either", async () => {
  const { terraform, env } = await arrange();
  const colored = { ...env, TF_CLI_ARGS: "" };
  const run = (...options: readonly string[]) =>
    runCommand(["run", ...options, "--", "terraform", "plan"], colored, terraform.directory);
  terraform.write(PROGRAM);
  await runCommand(["run", "--", "terraform", "init"], colored, terraform.directory);

  expect((await run()).stdout).toContain("\u001b[");
  expect((await run("--no-color")).stdout).not.toContain("\u001b[");
});

test("two organizations in one stack keep their own credentials, though one process serves both", async () => {
  const other = {
    organizationId: "0e5c0000-0000-4000-8000-000000000002",
    clientId: "other-client",
    clientSecret: "other-secret",
  };
  const { terraform, run } = await arrange({ emulator: { otherOrganizations: [other] } });
  terraform.write(`${PROGRAM}
    provider "airbyteembedded" {
      alias           = "other"
      organization_id = "${other.organizationId}"
      client_id       = "${other.clientId}"
      client_secret   = "${other.clientSecret}"
    }
    resource "airbyteembedded_template_tag" "other" {
      provider = airbyteembedded.other
      name     = "elsewhere"
      lifecycle { create_before_destroy = true }
    }`);

  expect((await run("terraform", "apply", "-auto-approve")).code).toBe(0);

  const names = (organization: WorkingDirectory["airbyte"]) => organization.templateTags.list().map(({ name }) => name);
  expect(names(terraform.airbyte)).toEqual(["pro"]);
  expect(
    terraform.airbyte
      .organization(other.organizationId)
      .templateTags.list()
      .map(({ name }) => name),
  ).toEqual(["elsewhere"]);
  expect((await run("terraform", "plan", "-detailed-exitcode")).code).toBe(0);
});

test.each([
  ["Ctrl-C", "SIGINT"],
  ["SIGTERM, with which CI ends a job,", "SIGTERM"],
] as const)("%s lets Terraform end in order, with the provider there until it has", async (_, signal) => {
  const { terraform, sockets, start, run } = await arrange();
  terraform.write(PROGRAM);
  terraform.airbyte.addFault({ method: "POST", path: /\/templates\/tags$/, delayMs: 2_000, times: 1 });
  const running = start("terraform", "apply", "-auto-approve");
  await until(() => terraform.airbyte.requests.some(({ method, path }) => method === "POST" && path.endsWith("/tags")));

  running.process.kill(signal);
  const { code, stdout } = await running.outcome;

  expect(code).toBe(1); // of Terraform, when it was interrupted
  expect(stdout).toContain("Interrupt received");
  // What was created in that moment is in the state: nothing is lost.
  const shown = JSON.parse((await run("terraform", "show", "-json")).stdout) as StateDocument; // documented by Terraform
  expect(new State(shown).get("airbyteembedded_template_tag.pro")).toMatchObject({ name: "pro" });
  expect(providersAt(sockets)).toEqual([]);
});

test("a signal that comes while the provider starts ends the run, too", async () => {
  const { sockets, start } = await arrange();
  const running = start("sleep", "600");
  await until(() => providersAt(sockets).length > 0);

  running.process.kill("SIGTERM");

  expect([130, 143]).toContain((await running.outcome).code);
  expect(readdirSync(sockets)).toEqual([]);
});

test("kill -9 of it ends the provider, too", async () => {
  const { sockets, start } = await arrange();
  const running = start("sleep", "5");
  await until(() => providersAt(sockets).length > 0);

  running.process.kill("SIGKILL");

  await until(() => providersAt(sockets).length === 0);
  await until(() => readdirSync(sockets).length === 0);
});

test.each([
  ["a command's exit code", ["sh", "-c", "exit 42"], 42],
  ["the signal that ended it, as a shell tells it", ["sh", "-c", "kill -TERM $$"], 143],
])("%s is passed on", async (_, command, code) => {
  const { run } = await arrange();

  expect((await run(...command)).code).toBe(code);
});

test("a command that is not there is one sentence, and no provider stays", async () => {
  const { run, sockets } = await arrange();

  const { code, stderr } = await run("no-such-command");

  expect(code).toBe(1);
  expect(stderr).toBe(
    'airbyte-embedded: There is no command "no-such-command" on the PATH. Is it installed in this project?\n',
  );
  expect(providersAt(sockets)).toEqual([]);
});

test("settings of the user's own stay: the CLI configuration, lock arguments and other providers", async () => {
  const { terraform, home, run } = await arrange();
  writeFileSync(path.join(home, ".terraformrc"), 'plugin_cache_dir = "/nowhere"\n');
  const others = JSON.stringify({ "registry.example.com/a/b": { Protocol: "grpc" } });
  const own = { HOME: home, TF_CLI_ARGS_providers_lock: "-mine", TF_REATTACH_PROVIDERS: others };

  const print = "process.stdout.write(JSON.stringify(process.env))";
  const given = without({ ...terraform.env, ...own }, "TF_CLI_CONFIG_FILE");
  const { stdout } = await runCommand(["run", "--", process.execPath, "-e", print], given, terraform.directory);
  const seen = JSON.parse(stdout) as Record<string, string>; // of our own line

  expect(seen.TF_CLI_CONFIG_FILE).toBeUndefined();
  expect(seen.TF_CLI_ARGS_providers_lock).toBe("-mine");
  expect(Object.keys(JSON.parse(seen.TF_REATTACH_PROVIDERS ?? "{}"))).toEqual([
    "registry.example.com/a/b",
    "terraform.local/airbyte-embedded/airbyteembedded",
  ]);
  expect((await run("true")).code).toBe(0);
});
