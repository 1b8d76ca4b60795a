import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { SecretRef, SourceTemplate, TemplateTag, Tier } from "../../../../constructs";
import { reportShape, type Report } from "../../../../src/review";
import { runCommand, startCommand } from "../../../support/cli/command-line";
import { assertReadOnly } from "../../../support/emulator/recorded-requests";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { Terraform, type Outcome } from "../../../support/terraform/terraform";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../../support/terraform/working-directory";
import { until } from "../../../support/timing/until";

jest.setTimeout(120_000);

afterEach(async () => {
  await disposeWorkingDirectories();
  removeScratchDirectories();
});

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const PASSWORD = "correct-horse-battery";
const TEMPLATES = ["Ant", "Bee", "Cow"];

function synthesize(directory: string): void {
  const app = new App({ outdir: path.join(directory, "cdktf.out") });
  const toStack = (name: string): TerraformStack => {
    const stack = new TerraformStack(app, name);
    new LocalBackend(stack, { path: path.join(directory, `${name}.tfstate`) });
    return stack;
  };
  const catalog = toStack("catalog");
  const pro = new Tier(catalog, "Pro", { name: "pro" });
  for (const name of TEMPLATES)
    pro.offer(
      new SourceTemplate(catalog, name, { name, connector: CONNECTOR, defaults: { start_date: "2024-01-01" } }),
    );
  const billing = toStack("billing");
  new TemplateTag(billing, "Tag", { name: "billing" });
  new SourceTemplate(billing, "Ledger", {
    name: "Ledger",
    connector: CONNECTOR,
    offeredToNobody: true,
    defaults: { port: 5432 },
    secrets: { password: SecretRef.literal(PASSWORD) },
  });
  app.synth();
}

/** Two stacks as they were deployed, the second not initialised here, and a directory for temporary files alone. */
async function deploy() {
  const { directory, airbyte, env, coldEnv } = await createWorkingDirectory({
    warm: true,
    emulator: { switches: { timestamps: "present" } },
  });
  synthesize(directory);
  const toStackDirectory = (name: string): string => path.join(directory, "cdktf.out", "stacks", name);
  for (const name of ["catalog", "billing"]) {
    // Installs the provider for the command, and joins a running one for what comes before it.
    await new Terraform(toStackDirectory(name), coldEnv).get(["init"]);
    await new Terraform(toStackDirectory(name), env).get(["apply", "-auto-approve"]);
  }
  rmSync(path.join(toStackDirectory("billing"), ".terraform"), { recursive: true });
  const temporary = scratchDirectory();
  const surroundings = { ...coldEnv, TMPDIR: temporary };
  const states = (): string[] =>
    ["catalog", "billing"].map((name) => readFileSync(path.join(directory, `${name}.tfstate`), "utf8"));
  const idOf = (wanted: string): string =>
    airbyte.sourceTemplates.list().find(({ name }) => name === wanted)?.id ?? `no template ${wanted}`;
  return { directory, airbyte, temporary, surroundings, states, idOf, asked: airbyte.requests.length };
}

type Deployed = Awaited<ReturnType<typeof deploy>>;

const drift = ({ surroundings, directory }: Deployed, ...args: readonly string[]): Promise<Outcome> =>
  runCommand(["drift", "--format", "json", ...args], surroundings, directory);

function toReport({ stdout }: Outcome): Report {
  return reportShape.parse(JSON.parse(stdout));
}

test("a night without changes is 0, and what somebody did in the web app is told object by object", async () => {
  const deployed = await deploy();
  const { airbyte, directory, states, idOf, temporary, asked } = deployed;
  const before = states();
  // As `airbyte-embedded run` leaves it, for which Terraform joins a provider and installs none.
  rmSync(path.join(directory, "cdktf.out/stacks/catalog/.terraform/providers"), { recursive: true });

  const quiet = await drift(deployed);

  for (const name of ["Ant", "Bee"])
    airbyte.sourceTemplates.update(idOf(name), { partial_default_config: { start_date: "2020-01-01" } });
  airbyte.sourceTemplates.remove(idOf("Cow"));
  airbyte.sourceTemplates.update(idOf("Ledger"), {
    partial_default_config: { port: 5432, password: "replaced-by-hand" },
  });
  const tag = airbyte.templateTags.add({ name: "by-hand" });
  const template = airbyte.sourceTemplates.add({ name: "Trial", source_definition_id: CONNECTOR, tags: ["by-hand"] });
  const changed = await drift(deployed);

  expect(quiet).toMatchObject({ code: 0, stderr: expect.stringContaining("Refreshing stack 2 of 2: catalog…") });
  expect(toReport(quiet)).toMatchObject({ drift: [], unmanaged: [], suspected_secrets: [], troubles: [], notes: [] });
  expect(changed.code).toBe(2);
  const report = toReport(changed);
  const leaf = { path: "/partial_default_config/start_date", before: "2024-01-01", after: "2020-01-01" };
  expect(report.drift.map(({ name, stack, construct, action }) => [name, stack, construct, action])).toEqual([
    ["Cow", "catalog", "catalog/Cow", "destroy"],
    ["Ant", "catalog", "catalog/Ant", "update"],
    ["Bee", "catalog", "catalog/Bee", "update"],
  ]);
  expect(report.drift.slice(1).map(({ leaves }) => leaves)).toEqual(
    ["Ant", "Bee"].map(() => [{ ...leaf, sensitive: false, unknown: false }]),
  );
  expect(report.unmanaged).toEqual([
    { kind: "source_template", id: template.id, name: "Trial", tags: ["by-hand"] },
    { kind: "template_tag", id: tag.id, name: "by-hand", tags: [] },
  ]);
  expect(report.suspected_secrets).toEqual([
    {
      address: expect.stringMatching(/^airbyteembedded_source_template\.Ledger/),
      stack: "billing",
      reason: expect.stringContaining("somebody may have replaced a secret"),
    },
  ]);
  expect(`${changed.stdout}${changed.stderr}`).not.toMatch(new RegExp(`${PASSWORD}|replaced-by-hand`));
  // Nothing was written: no state, nothing at Airbyte, and no file left behind.
  expect(states()).toEqual(before);
  assertReadOnly(airbyte.requests.slice(asked));
  expect(readdirSync(temporary)).toEqual([]);
});

test("what no state holds can be shown without counting as drift, or be left out without asking Airbyte for it", async () => {
  const deployed = await deploy();
  const { airbyte } = deployed;
  airbyte.templateTags.add({ name: "by-hand" });

  const counted = await drift(deployed);
  const shown = await drift(deployed, "--unmanaged", "show");
  const asked = airbyte.requests.length;
  const skipped = await drift(deployed, "--unmanaged", "skip");

  expect([counted.code, shown.code, skipped.code]).toEqual([2, 0, 0]);
  expect(toReport(shown).unmanaged).toMatchObject([{ name: "by-hand" }]);
  expect(toReport(skipped).unmanaged).toEqual([]);
  expect(airbyte.requests.slice(asked).some(({ path: at }) => at.endsWith("/templates/sources"))).toBe(false);
});

test("a stack that cannot be refreshed is named, and the other one is reported all the same", async () => {
  const deployed = await deploy();
  const { airbyte, idOf } = deployed;
  airbyte.sourceTemplates.update(idOf("Ant"), { partial_default_config: { start_date: "2020-01-01" } });
  airbyte.templateTags.add({ name: "by-hand" });
  airbyte.addFault({ method: "GET", path: new RegExp(`/sources/${idOf("Ledger")}$`), status: 403 });

  const outcome = await drift(deployed);

  expect(outcome.code).toBe(1);
  const report = toReport(outcome);
  expect(report.drift).toMatchObject([{ name: "Ant", stack: "catalog" }]);
  // Its state can be read, so what it holds is known.
  expect(report.unmanaged).toMatchObject([{ name: "by-hand" }]);
  expect(report.troubles).toEqual([
    { stack: "billing", reason: expect.stringMatching(/^Stack “billing” could not be refreshed\. .*403/s) },
  ]);
  expect(outcome.stderr).toContain(report.troubles[0]?.reason);
});

test("without a state nobody knows what is managed, so nothing is called unmanaged", async () => {
  const deployed = await deploy();
  const { directory, airbyte } = deployed;
  rmSync(path.join(directory, "cdktf.out", "stacks", "billing"), { recursive: true });
  airbyte.templateTags.add({ name: "by-hand" });

  const outcome = await drift(deployed);

  expect(outcome.code).toBe(1);
  expect(toReport(outcome)).toMatchObject({
    unmanaged: [],
    troubles: [{ stack: "billing", reason: expect.stringContaining("Stack “billing” could not be refreshed.") }],
    notes: ["What no state holds is not known without the state of “billing”."],
  });
});

test("Ctrl-C ends it, and leaves no plan behind", async () => {
  const { airbyte, idOf, surroundings, directory, temporary, states } = await deploy();
  const before = states();
  const slow = new RegExp(`/sources/${idOf("Ant")}$`);
  airbyte.addFault({ method: "GET", path: slow, delayMs: 5_000, times: 1 });
  const asked = airbyte.requests.length;
  const running = startCommand(["drift"], surroundings, directory);
  await until(() => airbyte.requests.slice(asked).some(({ path: at }) => slow.test(at)));

  running.process.kill("SIGINT");

  expect(await running.outcome).toMatchObject({ code: 130, stdout: "" });
  expect(readdirSync(temporary).filter((name) => name.startsWith("airbyte-embedded-drift"))).toEqual([]);
  expect(states()).toEqual(before);
});

test("a lock on the state, as of a deploy that runs, is no obstacle", async () => {
  const deployed = await deploy();
  const { airbyte, directory, surroundings } = deployed;
  airbyte.templateTags.update(airbyte.templateTags.list()[0]?.id ?? "", { name: "renamed" });
  const put = (): boolean => airbyte.requests.some(({ method }) => method === "PUT");
  airbyte.addFault({ method: "PUT", path: /./, delayMs: 15_000, times: 1 });
  const deploying = new Terraform(path.join(directory, "cdktf.out", "stacks", "catalog"), surroundings);
  const { process: holder, outcome } = deploying.start(["apply", "-auto-approve"]);
  await until(put);

  expect(toReport(await drift(deployed))).toMatchObject({ troubles: [], drift: expect.anything() });

  holder.kill("SIGINT");
  await outcome;
});

test("several formats are files of one directory, and in GitHub Actions one is the summary of the job", async () => {
  const deployed = await deploy();
  const out = path.join(deployed.directory, "report");
  const summary = path.join(deployed.directory, "summary.md");
  const surroundings = { ...deployed.surroundings, GITHUB_STEP_SUMMARY: summary };

  const { code, stdout } = await drift({ ...deployed, surroundings }, "--format", "markdown,text", "--out", out);

  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(readdirSync(out).sort()).toEqual(["report.json", "report.md", "report.txt"]);
  expect(readFileSync(summary, "utf8")).toBe(`${readFileSync(path.join(out, "report.md"), "utf8").trimEnd()}\n\n`);
});
