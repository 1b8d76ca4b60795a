import { execFileSync } from "node:child_process";
import { fileTexts } from "../../support/files/file-texts";
import { actions, getChange } from "../../support/terraform/plan-document";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";
import { POSTGRES } from "../../support/specs/connector-ids";

afterEach(disposeWorkingDirectories);

const ADDRESS = "airbyteembedded_source_template.db";
const SECRET = "Zq4-first-secret-value";
const ROTATED = "Zq4-second-secret-value";

interface Given {
  readonly secrets?: object | string;
  readonly version?: number;
  readonly config?: object;
}

function program({ secrets, version, config = { port: 5432 } }: Given): Record<string, string> {
  return {
    "main.tf.json": JSON.stringify({
      resource: {
        airbyteembedded_source_template: {
          db: {
            name: "Database",
            actor_definition_id: POSTGRES,
            partial_default_config: config,
            ...(secrets !== undefined && { partial_default_secrets_wo: secrets }),
            ...(version !== undefined && { partial_default_secrets_wo_version: version }),
          },
        },
      },
    }),
  };
}

test("a secret is merged in, never stored, and makes no diff", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({ secrets: { password: SECRET, tunnel: { key: SECRET } } }));

  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([
    { partial_default_config: { port: 5432, password: SECRET, tunnel: { key: SECRET } } },
  ]);
  const state = (await terraform.state()).get(ADDRESS);
  expect(state).toMatchObject({
    partial_default_config: { port: 5432 },
    partial_default_secrets_wo: null,
    secrets_fingerprint: expect.stringMatching(/^s1:/),
  });
  expect(terraform.read("terraform.tfstate")).not.toContain(SECRET);
});

test("a secret in the plain config, where write-only is not to be had, makes no diff either", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({ config: { port: 5432, password: SECRET } }));

  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([
    { partial_default_config: { port: 5432, password: SECRET } },
  ]);
});

test("a rotated secret is one update, and every patch carries the secrets", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({ secrets: { password: SECRET } }));
  await terraform.apply();
  terraform.write(program({ secrets: { password: ROTATED } }));

  const plan = await terraform.plan();
  await terraform.apply();
  terraform.write(program({ secrets: { password: ROTATED }, config: { port: 5433 } }));
  await terraform.apply();

  expect(actions(plan)).toEqual({ [ADDRESS]: ["update"] });
  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([
    { partial_default_config: { port: 5433, password: ROTATED } },
  ]);
});

test("secrets that are taken out of the program are taken from the template", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { patchObjects: "replace" } } });
  terraform.write(program({ secrets: { password: SECRET } }));
  await terraform.apply();
  terraform.write(program({}));

  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ partial_default_config: { port: 5432 } }]);
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({ secrets_fingerprint: null });
});

test("an ephemeral that differs on each run is noticed, and quiet once a version pins it", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  const given = (value: string) => ({
    ...program({ secrets: "${var.secrets}" }),
    "variables.tf": 'variable "secrets" {\n  type = object({ password = string })\n  ephemeral = true\n}',
    "terraform.tfvars.json": JSON.stringify({ secrets: { password: value } }),
  });
  terraform.write(given("run-1-secret"));
  await terraform.apply();
  terraform.write(given("run-2-secret"));

  const unpinned = await terraform.plan();
  terraform.write({ ...given("run-2-secret"), ...program({ secrets: "${var.secrets}", version: 1 }) });
  await terraform.apply();
  terraform.write({ "terraform.tfvars.json": JSON.stringify({ secrets: { password: "run-3-secret" } }) });

  expect(actions(unpinned)).toEqual({ [ADDRESS]: ["update"] });
  expect(unpinned.warnings.map(({ detail }) => detail).join()).toContain("partial_default_secrets_wo_version");
  await terraform.expectEmptyPlan();
  expect((await terraform.state()).get(ADDRESS)).toMatchObject({ secrets_fingerprint: null });
});

test("a template that was written to without a visible change warns of its secrets", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { timestamps: "present" } } });
  terraform.write(program({ secrets: { password: SECRET } }));
  await terraform.apply();
  const [stored] = terraform.airbyte.sourceTemplates.list();
  terraform.airbyte.sourceTemplates.update(stored!.id, {
    partial_default_config: { port: 5432, password: "replaced-in-the-web-app" },
  });

  const plan = await terraform.plan();

  expect(actions(plan)).toEqual({});
  expect(plan.warnings).toMatchObject([{ summary: "A secret may have changed outside of Terraform" }]);
});

test("with secrets and nothing changed, nothing is planned", async () => {
  const terraform = await createWorkingDirectory({ warm: true });
  terraform.write(program({ secrets: { password: SECRET } }));
  await terraform.apply();

  expect(getChange(await terraform.plan(), ADDRESS)).toMatchObject({ actions: ["no-op"], after_unknown: {} });
});

test("an imported template keeps its credentials until they are given or given up", async () => {
  const terraform = await createWorkingDirectory({ warm: true, emulator: { switches: { secretsOnRead: "masked" } } });
  const stored = terraform.airbyte.sourceTemplates.add({
    name: "Database",
    source_definition_id: POSTGRES,
    partial_default_config: { port: 5432, password: SECRET },
  });
  terraform.write(program({}));
  await terraform.import(ADDRESS, stored.id);
  terraform.write(program({ config: { port: 5433 } }));

  const refused = await terraform.run("apply", "-auto-approve");

  expect(refused.code).toBe(1);
  const words = (refused.stdout + refused.stderr).replace(/[│\s]+/g, " ");
  expect(words).toContain('Airbyte holds "password", which Terraform does not store');
  expect(words).toContain("partial_default_secrets_wo = {}");
  expect(terraform.airbyte.sourceTemplates.find(stored.id)).toMatchObject({
    partial_default_config: { port: 5432, password: SECRET },
  });
  terraform.write(program({ config: { port: 5433 }, secrets: { password: SECRET } }));
  await terraform.apply();
  expect(terraform.airbyte.sourceTemplates.find(stored.id)).toMatchObject({
    partial_default_config: { port: 5433, password: SECRET },
  });
});

test("credentials of an imported template go where their loss is said to be meant", async () => {
  const terraform = await createWorkingDirectory({
    warm: true,
    emulator: { switches: { secretsOnRead: "masked", patchObjects: "replace" } },
  });
  const stored = terraform.airbyte.sourceTemplates.add({
    name: "Database",
    source_definition_id: POSTGRES,
    partial_default_config: { port: 5432, password: SECRET },
  });
  terraform.write(program({}));
  await terraform.import(ADDRESS, stored.id);
  terraform.write(program({ config: { port: 5433 }, secrets: {} }));

  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.find(stored.id)?.partial_default_config).toEqual({ port: 5433 });
});

test("no secret is found anywhere after a whole life cycle", async () => {
  const clientSecret = "Zq4-client-secret-value";
  const log = { TF_LOG: "trace", TF_LOG_PATH: "trace.log" };
  const terraform = await createWorkingDirectory({ emulator: { clientSecret }, env: log });
  const secrets = [SECRET, ROTATED, clientSecret];
  const seen: string[] = [];

  terraform.write(withVariable(SECRET));
  await terraform.plan("-var-file=secret.tfvars.json");
  seen.push(await terraform.show("plan"), (await terraform.run("show", "-json", "tested.tfplan")).stdout);
  seen.push((await terraform.run("apply", "-var-file=secret.tfvars.json", "tested.tfplan")).stdout);
  terraform.write(withVariable(ROTATED));
  const running = await terraform.start("apply", "-auto-approve", "-var-file=secret.tfvars.json");
  seen.push(...argumentsOfAll());
  const { stdout, stderr } = await running.outcome;
  terraform.airbyte.addFault({ method: "PATCH", status: 422, body: { message: `bad password ${ROTATED}` } });
  terraform.write(withVariable(ROTATED, 6000));
  const failed = await terraform.run("apply", "-auto-approve", "-var-file=secret.tfvars.json");
  seen.push(
    stdout,
    stderr,
    failed.stdout,
    failed.stderr,
    (await terraform.run("destroy", "-auto-approve", "-var-file=secret.tfvars.json")).stdout,
  );

  expect(failed.code).toBe(1);
  const files = fileTexts(terraform.directory, (name) => !/^(secret\.|terraform-provider-)/.test(name));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["terraform.tfstate", "terraform.tfstate.backup", "tested.tfplan", "trace.log"]),
  );
  for (const secret of secrets) {
    expect(Object.keys(files).filter((name) => files[name]!.includes(secret))).toEqual([]);
    expect(seen.filter((text) => text.includes(secret))).toEqual([]);
  }
});

/** An ephemeral variable brings the secret. Its file belongs to the user and is not searched. */
function withVariable(secret: string, port = 5432): Record<string, string> {
  return {
    ...program({ secrets: "${var.secrets}", config: { port } }),
    "variables.tf": 'variable "secrets" {\n  type      = object({ password = string })\n  ephemeral = true\n}',
    "secret.tfvars.json": JSON.stringify({ secrets: { password: secret } }),
  };
}

function argumentsOfAll(): string[] {
  return execFileSync("ps", ["axww", "-o", "args="], { encoding: "utf8" }).split("\n");
}
