import assert from "node:assert/strict";
import { POSTGRES } from "../../support/specs/connector-ids";
import { actions } from "../../support/terraform/plan-document";
import { WRITE_ONLY } from "../versions";
import type { Trial } from "./trial";

const SECRET = "Zq4-before-write-only";

const toProgram = (settings: string): string => `
  variable "password" {
    type      = string
    sensitive = true
  }
  resource "airbyteembedded_source_template" "db" {
    name                = "Database"
    actor_definition_id = "${POSTGRES}"
    ${settings}
  }`;

/** Secrets, also where Terraform has no place for them but its state. */
export const secrets: readonly Trial[] = [
  {
    title: "a secret in the config, from a sensitive variable, is not in what a plan shows, and is given up by null",
    from: "1.8",
    async run(terraform) {
      const given = `-var=password=${SECRET}`;
      terraform.write(toProgram("partial_default_config = { port = 5432, password = var.password }"));
      await terraform.plan(given);
      assert.ok(!(await terraform.show()).includes(SECRET));
      await terraform.terraform.get(["apply", "-auto-approve", given]);
      const [template] = terraform.airbyte.sourceTemplates.list();
      assert.deepEqual(template?.partial_default_config, { port: 5432, password: SECRET });
      assert.deepEqual(actions(await terraform.plan(given)), {});

      const other = `${given}-2`;
      assert.deepEqual(actions(await terraform.plan(other)), { "airbyteembedded_source_template.db": ["update"] });
      assert.ok(!(await terraform.show()).includes(SECRET));
      terraform.write(toProgram("partial_default_config = { port = 5432, password = null }"));
      await terraform.terraform.get(["apply", "-auto-approve", given]);
      assert.deepEqual(terraform.airbyte.sourceTemplates.list()[0]?.partial_default_config, {
        port: 5432,
        password: null,
      });
      assert.deepEqual(actions(await terraform.plan(given)), {});
    },
  },
  {
    title: "an ephemeral token is minted with a secret from an ephemeral variable, and neither is in plan or state",
    from: "1.10",
    async run(terraform) {
      const { AIRBYTE_CLIENT_SECRET: secret = "", ...env } = terraform.env;
      terraform.write(`
        variable "client_secret" {
          type      = string
          ephemeral = true
        }
        provider "airbyteembedded" { client_secret = var.client_secret }
        resource "airbyteembedded_template_tag" "pro" { name = "pro" }
        ephemeral "airbyteembedded_scoped_token" "acme" {
          workspace_name   = "acme"
          create_workspace = true
        }`);
      Object.assign(terraform.env, { ...env, AIRBYTE_CLIENT_SECRET: "", TF_VAR_client_secret: secret });
      assert.deepEqual(Object.keys(actions(await terraform.plan())), ["airbyteembedded_template_tag.pro"]);
      await terraform.apply();
      assert.ok(terraform.airbyte.workspaces.list().some(({ name }) => name === "acme"));
      const files = [terraform.read("terraform.tfstate"), await terraform.show()];
      assert.ok(!files.some((text) => text.includes(secret) || /eyJ\w{20}/.test(text)));
    },
  },
  {
    title: "a write-only secret is refused before anything is written, with the version that can keep it",
    from: "1.8",
    before: WRITE_ONLY,
    async run(terraform) {
      terraform.write(toProgram("partial_default_secrets_wo = { password = var.password }"));
      await terraform.init();
      const { code, stdout, stderr } = await terraform.run("apply", "-auto-approve", `-var=password=${SECRET}`);
      assert.equal(code, 1);
      assert.match(stdout + stderr, /partial_default_secrets_wo cannot be used here[^]*Terraform 1\.11/);
      assert.ok(!(stdout + stderr).includes(SECRET));
      assert.deepEqual(terraform.airbyte.sourceTemplates.list(), []);
    },
  },
];
