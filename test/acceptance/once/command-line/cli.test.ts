import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toExecutablePath } from "../../../../src/installation/mirror";
import { toPlatform } from "../../../../src/installation/platform";
import { toSourceAddress } from "../../../../src/installation/source-address";
import { runCommand, startCommand, type RunningCommand } from "../../../support/cli/command-line";
import { testedRuntime } from "../../../support/protocol/tested-runtime";
import { providerMirror } from "../../../support/terraform/provider-mirror";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { Terraform } from "../../../support/terraform/terraform";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  toRequirement,
} from "../../../support/terraform/working-directory";

const running = new Set<RunningCommand>();

afterEach(async () => {
  for (const command of running) command.process.kill();
  await Promise.all([...running].map(({ outcome }) => outcome));
  running.clear();
  await disposeWorkingDirectories();
  removeScratchDirectories();
});

function start(args: readonly string[], env: Readonly<Record<string, string>>): RunningCommand {
  const command = startCommand(args, env);
  running.add(command);
  return command;
}

/** An empty home directory, and what else any program needs. */
function arrange() {
  const home = scratchDirectory();
  return { home, env: { PATH: process.env.PATH ?? "", HOME: home, CHECKPOINT_DISABLE: "1" } };
}

test("a reader of the output that goes away, such as head, changes nothing", async () => {
  const { process, outcome } = start(["annotate"], arrange().env);

  process.stdout?.destroy();
  process.stdin?.end("a line\n".repeat(20_000));

  expect(await outcome).toMatchObject({ code: 0, stderr: "" });
});

interface Installed {
  readonly mirror: string;
  readonly cliConfig: string;
  readonly environment: Readonly<Record<string, string>>;
}

describe("install", () => {
  test.each([
    ["our own address", [], providerMirror().source],
    ["a team's own address", ["--source", "registry.example.com/data/airbyte"], "registry.example.com/data/airbyte"],
  ])(
    "what it prints is all that Terraform needs to find and to lock the provider at %s",
    async (_, options, source) => {
      const { home, env } = arrange();
      const args = ["install", "--mirror", "my mirror", "--cli-config", "terraform.rc", "--json", ...options];

      const { code, stdout } = await runCommand(args, env, home);

      expect(code).toBe(0);
      // The help promises this shape.
      const { mirror, environment } = JSON.parse(stdout) as Installed;
      expect(mirror).toBe(join(home, "my mirror"));
      writeFileSync(join(home, "main.tf"), toRequirement({ ...providerMirror(), source }));
      const terraform = new Terraform(home, { ...env, ...environment });
      await terraform.get(["init"]);
      await terraform.get(["providers", "lock"]);
      const schema = await terraform.get(["providers", "schema", "-json"]);
      expect(JSON.parse(schema.stdout).provider_schemas[source].resource_schemas).toHaveProperty(
        "airbyteembedded_template_tag",
      );
    },
  );

  test("the provider starts from a mirror inside an ES module package", async () => {
    const { home, env } = arrange();
    writeFileSync(join(home, "package.json"), '{ "type": "module" }');
    const { stdout } = await runCommand(["install", "--mirror", ".", "--cli-config", "rc", "--json"], env, home);
    writeFileSync(join(home, "main.tf"), toRequirement(providerMirror()));
    const { environment } = JSON.parse(stdout) as Installed;
    const terraform = new Terraform(home, { ...env, ...environment });
    await terraform.get(["init"]);

    expect((await terraform.get(["providers", "schema", "-json"])).code).toBe(0);
  });

  test("for a person it prints the configuration and what cdktf deploy needs, and says what it wrote elsewhere", async () => {
    const { home, env } = arrange();

    const { stdout, stderr } = await runCommand(["install"], env, home);

    const mirror = join(home, ".airbyte-embedded", "mirror");
    expect(stdout).toContain(`path    = "${mirror}"`);
    expect(stdout).toContain(`export TF_CLI_ARGS_providers_lock=-fs-mirror=${mirror}`);
    expect(stdout).toContain("--skip-provider-lock");
    expect(stderr).toMatch(
      /^Wrote .*\/terraform-provider-airbyteembedded_v\S+ \((run by Node|standalone executable)\)\n$/,
    );
  });

  test("Terraform refuses another build than the one it has locked, until the lock's entry is removed", async () => {
    const { home, env } = arrange();
    const args = ["install", "--mirror", "mirror", "--cli-config", "rc", "--json", "--runtime", testedRuntime()];
    const { stdout } = await runCommand(args, env, home);
    const { environment, runtime } = JSON.parse(stdout) as Installed & { readonly runtime: string };
    expect(runtime).toBe(testedRuntime());
    writeFileSync(join(home, "main.tf"), toRequirement(providerMirror()));
    const terraform = new Terraform(home, { ...env, ...environment });
    await terraform.get(["init"]);
    const { source, version } = providerMirror();
    const place = { mirror: join(home, "mirror"), version, platform: toPlatform(process) };
    const executable = toExecutablePath({ ...place, source: toSourceAddress(source) });
    // Another build or form, as far as Terraform can tell.
    appendFileSync(executable, "\n");
    rmSync(join(home, ".terraform"), { recursive: true });

    expect((await terraform.run(["init"])).stderr).toContain("checksums");
    const { stderr } = await runCommand(args, env, home);
    expect(stderr).toContain("remove the provider's entry from that file");
    appendFileSync(executable, "\n");
    rmSync(join(home, ".terraform.lock.hcl"));
    await terraform.get(["init"]);
    await terraform.get(["providers", "schema", "-json"]);
  });

  test("a form that does not exist is refused", async () => {
    const { home, env } = arrange();

    const { code, stderr } = await runCommand(["install", "--runtime", "deno"], env, home);

    expect(code).toBe(1);
    expect(stderr).toContain("--runtime <form>: choose auto or node or standalone");
  });

  test("a CLI configuration that says something else is replaced by force only", async () => {
    const { home, env } = arrange();
    const args = ["install", "--mirror", "mirror", "--cli-config", "terraform.rc"];
    writeFileSync(join(home, "terraform.rc"), 'plugin_cache_dir = "/cache"\n');

    const refused = await runCommand(args, env, home);

    expect(refused).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("--force") });
    expect(existsSync(join(home, "mirror"))).toBe(false);
    expect((await runCommand([...args, "--force"], env, home)).code).toBe(0);
    expect((await runCommand(args, env, home)).code).toBe(0);
  });
});

describe("doctor", () => {
  test("where everything is in order, every row is ok and so is the exit code", async () => {
    const { env } = await createWorkingDirectory();

    const { code, stdout } = await runCommand(["doctor"], env);

    expect(
      stdout
        .trim()
        .split("\n")
        .filter((row) => !row.startsWith(" "))
        .map((row) => row.split(/ {2,}/).slice(0, 2)),
    ).toEqual([
      ["ok", "Node"],
      ["ok", "Terraform"],
      ["ok", "Provider"],
      ["ok", "CLI configuration"],
      ["ok", "Credentials"],
      ["ok", "API"],
      ["ok", "Offers"],
    ]);
    expect(code).toBe(0);
  });

  test("where all is missing, it says what to install and to export, and fails", async () => {
    const { home } = arrange();

    const { code, stdout } = await runCommand(["doctor"], { PATH: home, HOME: home });

    expect(stdout).toMatch(/^fail {2}Terraform +neither terraform nor tofu is on the PATH\n +Install Terraform 1\.11/m);
    expect(stdout).toMatch(/^warn {2}CLI configuration [^]*\n +Run "airbyte-embedded install"/m);
    expect(stdout).toMatch(/^fail {2}Credentials +no AIRBYTE_ variable is set\n +Export AIRBYTE_CLIENT_ID/m);
    expect(stdout).toMatch(/^fail {2}API +skipped: no credentials$/m);
    expect(code).toBe(1);
  });

  test("an address that cannot be used is not called a lack of credentials", async () => {
    const { home } = arrange();
    const credentials = { AIRBYTE_CLIENT_ID: "id", AIRBYTE_CLIENT_SECRET: "shh" };
    const env = { PATH: home, HOME: home, ...credentials, AIRBYTE_API_URL: "https://me:word@api.airbyte.ai" };

    const { code, stdout } = await runCommand(["doctor"], env);

    expect(stdout).toMatch(/^fail {2}API +skipped: api_url cannot be used$/m);
    expect(stdout).not.toContain("word@");
    expect(code).toBe(1);
  });

  test("it says what the organization offers, and what to do without the rest", async () => {
    const rich = await createWorkingDirectory({
      emulator: { switches: { era: "2025-10", tags: "served", internal: "served" } },
    });
    rich.airbyte.templateTags.add({ name: "pro" });
    const poor = await createWorkingDirectory({
      emulator: { switches: { era: "2026-11", tags: "era", internal: "absent" } },
    });
    poor.airbyte.addFault({ method: "GET", path: /templates\/connections$/, status: 403 });

    const [all, some] = await Promise.all([rich, poor].map(({ env }) => runCommand(["doctor", "--json"], env)));

    expect(rowOf("Offers", all)).toEqual({
      check: "Offers",
      verdict: "ok",
      detail:
        "has template tags (1), source templates (0), connection templates (0), workspaces, connector definitions (11), sources of customers, catalogs of streams, counts of customers",
    });
    expect(rowOf("API", some)).toMatchObject({ verdict: "ok" });
    expect(rowOf("Offers", some)).toEqual({
      check: "Offers",
      verdict: "warn",
      detail:
        "has source templates (0), workspaces, connector definitions (11), sources of customers; does not have template tags, catalogs of streams, counts of customers; may not see connection templates",
      remedy: expect.stringMatching(/^Without template tags, leave out tags .* Ask Airbyte for connection templates: /),
    });
    expect(some?.code).toBe(0);
  });

  test("refused credentials fail the API's row in the words of the client, without the secret", async () => {
    const { env } = await createWorkingDirectory({ env: { AIRBYTE_CLIENT_SECRET: "not-the-secret" } });

    const { code, stdout } = await runCommand(["doctor", "--json"], env);

    expect(JSON.parse(stdout)).toContainEqual({
      check: "API",
      verdict: "fail",
      detail: expect.stringContaining("Check client_id (AIRBYTE_CLIENT_ID)"),
    });
    expect(JSON.parse(stdout)).toContainEqual({ check: "Offers", verdict: "fail", detail: "skipped: no access" });
    expect(stdout).not.toContain("not-the-secret");
    expect(code).toBe(1);
  });
});

describe("emulate", () => {
  test("it serves until SIGTERM, with a line for every request", async () => {
    const { env } = arrange();
    const emulator = start(["emulate", "--port", "0"], env);
    const [, url = ""] = (await emulator.line("export AIRBYTE_API_URL=")).split("=");

    const answer = await fetch(`${url}/api/v1/integrations/templates/tags`);
    emulator.process.kill("SIGTERM");

    expect(answer.status).toBe(403);
    const { code, stdout, stderr } = await emulator.outcome;
    expect(stderr).toMatch(/^GET    \/api\/v1\/integrations\/templates\/tags 403 \d+ ms\n$/);
    expect(stdout.match(/^export \w+/gm)).toEqual([
      "export AIRBYTE_API_URL",
      "export AIRBYTE_ORGANIZATION_ID",
      "export AIRBYTE_CLIENT_ID",
      "export AIRBYTE_CLIENT_SECRET",
    ]);
    expect(code).toBe(0);
  });

  test("with --data what was made is there again, even after a kill", async () => {
    const { home, env } = arrange();
    const args = ["emulate", "--port", "0", "--quiet", "--data", join(home, "airbyte.json")];
    const urlOf = async (command: RunningCommand) => (await command.line("export AIRBYTE_API_URL=")).split("=")[1];
    const first = start(args, env);
    const made = await fetch(`${await urlOf(first)}/emulator/workspaces`, { method: "POST", body: '{"name":"acme"}' });
    const { id } = (await made.json()) as { readonly id: string };
    first.process.kill("SIGKILL");
    await first.outcome;

    const second = start(args, env);
    const again = await fetch(`${await urlOf(second)}/emulator/workspaces/${id}`, { method: "PATCH", body: "{}" });

    expect(await again.json()).toMatchObject({ id, name: "acme" });
    expect(readFileSync(join(home, "airbyte.json"), "utf8")).toContain('"acme"');
    expect(statSync(join(home, "airbyte.json")).mode & 0o777).toBe(0o600);
  });

  test("a port that is in use is one sentence", async () => {
    const { airbyte, env } = await createWorkingDirectory();
    const { port } = new URL(airbyte.url);

    const { code, stderr } = await runCommand(["emulate", "--port", port], env);

    expect(stderr).toBe(
      `airbyte-embedded: Port ${port} is in use. Choose another with --port, or any free one with --port 0.\n`,
    );
    expect(code).toBe(1);
  });
});

describe("provider", () => {
  test("Terraform joins the running provider without an installation, and Ctrl-C ends it", async () => {
    const working = await createWorkingDirectory();
    const { directory, env } = working;
    const provider = start(["provider"], env);
    const [, quoted = ""] = (await provider.line("export TF_REATTACH_PROVIDERS=")).split("=");
    working.write({
      "terraform.rc": "",
      "main.tf": 'resource "airbyteembedded_template_tag" "pro" { name = "pro" }',
    });
    const terraform = new Terraform(directory, { ...env, TF_REATTACH_PROVIDERS: quoted.replaceAll("'", "") });

    const plan = await terraform.get(["plan"]);
    provider.process.kill("SIGINT");

    expect(plan.stdout).toContain("Plan: 1 to add");
    expect((await provider.outcome).code).toBe(0);
  });
});

/** A row of what `doctor --json` printed. */
function rowOf(check: string, outcome: { readonly stdout: string } | undefined): unknown {
  // The help promises this shape.
  const rows = JSON.parse(outcome?.stdout ?? "[]") as readonly { readonly check: string }[];
  return rows.find((row) => row.check === check);
}
