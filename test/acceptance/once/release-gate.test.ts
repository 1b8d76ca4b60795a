import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { App, LocalBackend, TerraformIterator, TerraformStack, TerraformVariable } from "cdktf";
import { l1, ReleaseGate, SourceTemplate } from "../../../constructs";
import { installNullProvider } from "../../support/null-provider/mirror";
import { actions, getChange } from "../../support/terraform/plan-document";
import { providerMirror } from "../../support/terraform/provider-mirror";
import { startWarmProvider, type WarmProvider } from "../../support/terraform/warm-provider";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  WorkingDirectory,
  type WorkingDirectoryOptions,
} from "../../support/terraform/working-directory";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const GATE = /^null_resource\.Gate_/;

/** Writes down where it runs and what there is, and refuses a template of this name. */
const CHECK = `
const { AIRBYTE_API_URL: api, AIRBYTE_CLIENT_ID: client_id, AIRBYTE_CLIENT_SECRET: client_secret } = process.env;
const ask = async (path, init) => (await fetch(api + "/api/v1/" + path, init)).json();
const headers = { "content-type": "application/json" };
const body = JSON.stringify({ client_id, client_secret });
const { access_token } = await ask("applications/token", { method: "POST", headers, body });
const { data } = await ask("integrations/templates/sources", { headers: { authorization: "Bearer " + access_token } });
const names = data.map(({ name }) => name).sort();
const { appendFileSync } = await import("node:fs");
appendFileSync(process.env.HOME + "/checks.jsonl", JSON.stringify({ cwd: process.cwd(), names }) + "\\n");
console.log("There is: " + names);
process.exit(names.includes("Refused") ? 1 : 0);
`;

let warmNullProvider: WarmProvider;

beforeAll(async () => {
  const executable = installNullProvider(providerMirror().path);
  warmNullProvider = await startWarmProvider({}, [process.execPath, executable]);
});

afterAll(() => warmNullProvider.stop());
afterEach(disposeWorkingDirectories);

type Program = (stack: TerraformStack) => void;

/** Terraform where cdktf would run it, with both providers from one mirror, and with a check that can be looked at. */
async function createRelease(options: WorkingDirectoryOptions = { warm: true }) {
  const outer = await createWorkingDirectory(options);
  const { path: mirror } = providerMirror();
  const env = options.warm === true ? { ...outer.env, ...withBoth(outer.env, warmNullProvider.env) } : outer.env;
  outer.write({
    "terraform.rc": `provider_installation {\n  filesystem_mirror { path = "${mirror}" }\n}\n`,
    "check.mjs": CHECK,
  });
  const outdir = join(outer.directory, "cdktf.out");
  const checks = join(outer.directory, "checks.jsonl");
  return {
    terraform: new WorkingDirectory(join(outdir, "stacks", "catalog"), outer.airbyte, env, null),
    airbyte: outer.airbyte,
    synthesize(...programs: readonly Program[]): void {
      const app = new App({ outdir });
      const stack = new TerraformStack(app, "catalog");
      new LocalBackend(stack, { path: join(outer.directory, "terraform.tfstate") });
      new ReleaseGate(stack, "Gate", { check: 'node "$HOME/check.mjs"' });
      for (const program of programs) program(stack);
      app.synth();
    },
    /** One for each time that the check ran. */
    get checks(): { readonly cwd: string; readonly names: readonly string[] }[] {
      const lines = existsSync(checks) ? readFileSync(checks, "utf8").trim().split("\n") : [];
      return lines.map((line) => JSON.parse(line));
    },
  };
}

/** The variable by which Terraform joins the providers of both. */
function withBoth(...environments: readonly Readonly<Record<string, string>>[]) {
  const running = environments.map(({ TF_REATTACH_PROVIDERS = "{}" }) => JSON.parse(TF_REATTACH_PROVIDERS) as object);
  return { TF_REATTACH_PROVIDERS: JSON.stringify(Object.assign({}, ...running)) };
}

const catalog =
  (...names: readonly string[]): Program =>
  (stack) =>
    names.forEach((name, at) => new SourceTemplate(stack, `Template${at}`, { name, connector: CONNECTOR }));

/** Tags that exist once for each value, as an iterator makes them. */
const repeated: Program = (stack) => {
  const names = TerraformIterator.fromList(["free", "pro"]);
  new l1.TemplateTag(stack, "Tags", { forEach: names, name: names.value });
};

test("the check runs once when all is there, where the program was started, and not when nothing changes", async () => {
  const release = await createRelease({ warm: false });
  release.synthesize(catalog("Billing", "CRM"), repeated);

  await release.terraform.apply();
  await release.terraform.apply();

  expect(release.checks).toEqual([{ cwd: process.cwd(), names: ["Billing", "CRM"] }]);
});

test("a changed template has the check run once more, and the plan says of what kind it is", async () => {
  const release = await createRelease();
  release.synthesize(catalog("Billing", "CRM"), repeated);
  await release.terraform.apply();
  release.synthesize(catalog("Billing", "Customers"), repeated);

  const plan = await release.terraform.plan();
  await release.terraform.apply();

  const gate = Object.keys(actions(plan)).find((address) => GATE.test(address))!;
  const { actions: planned, before, after } = getChange(plan, gate);
  const [old, next] = [before!.triggers, after!.triggers] as Record<string, string>[];
  expect(planned).toEqual(["delete", "create"]);
  expect(next!.airbyteembedded_template_tag).toBe(old!.airbyteembedded_template_tag);
  expect(next!.airbyteembedded_source_template).not.toBe(old!.airbyteembedded_source_template);
  expect(release.checks.map(({ names }) => names)).toEqual([
    ["Billing", "CRM"],
    ["Billing", "Customers"],
  ]);
});

test("a rotated secret is a change, and the gate remembers nothing of it", async () => {
  const release = await createRelease();
  release.synthesize((stack) => {
    const key = new TerraformVariable(stack, "key", { sensitive: true });
    key.addOverride("ephemeral", true);
    new SourceTemplate(stack, "Crm", { name: "CRM", connector: CONNECTOR, secrets: { api_key: key.stringValue } });
  });
  await release.terraform.init();
  await release.terraform.run("apply", "-auto-approve", "-var=key=first-secret");

  const again = await release.terraform.plan("-var=key=first-secret");
  const rotated = await release.terraform.plan("-var=key=second-secret");

  expect(actions(again)).toEqual({});
  expect(Object.values(actions(rotated))).toEqual([["update"], ["delete", "create"]]);
  expect((await release.terraform.run("show", "-json")).stdout).toContain("triggers");
  expect((await release.terraform.run("show", "-json")).stdout).not.toMatch(/first-secret/);
});

test("a construct that is renamed has nothing checked", async () => {
  const release = await createRelease();
  release.synthesize(catalog("CRM"));
  await release.terraform.apply();
  const before = (await release.terraform.state()).objects.map(({ address }) => address).find((it) => !GATE.test(it))!;
  release.synthesize((stack) => {
    const renamed = new SourceTemplate(stack, "Renamed", { name: "CRM", connector: CONNECTOR });
    const resource = renamed.node.findChild("Resource") as l1.SourceTemplate;
    resource.moveFromId(before);
  });

  await release.terraform.apply();

  expect(release.checks).toHaveLength(1);
});

test("a template that was changed in the web app is put back, and that is checked", async () => {
  const release = await createRelease();
  release.synthesize(catalog("CRM"));
  await release.terraform.apply();
  const [template] = release.airbyte.sourceTemplates.list();
  release.airbyte.sourceTemplates.update(template!.id, { name: "Renamed" });

  await release.terraform.apply();

  expect(release.checks.map(({ names }) => names)).toEqual([["CRM"], ["CRM"]]);
});

test("a template that is taken away is gone by the time of the check", async () => {
  const release = await createRelease();
  release.synthesize(catalog("Billing", "CRM"));
  await release.terraform.apply();
  release.airbyte.addFault({ method: "DELETE", delayMs: 1_000, times: 1 });
  release.synthesize(catalog("Billing"));

  await release.terraform.apply();

  expect(release.checks.map(({ names }) => names)).toEqual([["Billing", "CRM"], ["Billing"]]);
});

test("a failing check fails the deploy, says why, and is repeated by the next one", async () => {
  const release = await createRelease();
  release.synthesize(catalog("CRM"));
  await release.terraform.apply();
  release.synthesize(catalog("Refused"));

  const refused = await release.terraform.run("apply", "-auto-approve");
  const again = await release.terraform.run("apply", "-auto-approve");
  release.synthesize(catalog("Customers"));
  await release.terraform.apply();

  expect([refused.code, again.code]).toEqual([1, 1]);
  expect(refused.stdout).toContain("There is: Refused");
  expect(again.stdout).toMatch(/is tainted, so must be replaced/);
  expect(release.checks.map(({ names }) => names)).toEqual([["CRM"], ["Refused"], ["Refused"], ["Customers"]]);
});
