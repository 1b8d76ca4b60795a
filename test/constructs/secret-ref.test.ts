import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { SecretRef, SourceTemplate, TemplateCatalog } from "../../constructs";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), "catalog");
});

test("a variable is ephemeral and sensitive, and one for the whole stack", () => {
  const scope = new TemplateCatalog(stack, "Catalog");
  const secrets = { one: SecretRef.variable(stack, "hubspot_key"), two: SecretRef.variable(scope, "hubspot_key") };
  new SourceTemplate(scope, "Crm", { connector: CONNECTOR, secrets });

  const synth = JSON.parse(Testing.synth(stack, true));

  expect(synth.variable).toEqual({
    hubspot_key: { type: "string", sensitive: true, nullable: false, ephemeral: true },
  });
  expect(secretsOf(synth)).toEqual({ one: "${var.hubspot_key}", two: "${var.hubspot_key}" });
});

test("a variable is ephemeral in HCL as well", () => {
  SecretRef.variable(stack, "key");

  expect(Testing.synthHcl(stack)).toMatch(/variable "key" \{[^}]*ephemeral\s*=\s*true/);
});

test("a secret from an optional variable is not given while the variable has no value", () => {
  const optional = (name: string): string => SecretRef.variable(stack, name, { optional: true });
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, secrets: { password: optional("password") } });
  new SourceTemplate(stack, "Erp", {
    connector: CONNECTOR,
    secrets: {
      credentials: { a: optional("a"), b: optional("b") },
      key: SecretRef.variable(stack, "key"),
      n: [null, optional("a")],
    },
  });

  const synth = JSON.parse(Testing.synth(stack, true));

  expect(synth.variable.password).toEqual({
    type: "string",
    sensitive: true,
    nullable: true,
    ephemeral: true,
    default: null,
  });
  const given = Object.values(synth.resource.airbyteembedded_source_template).map(
    (each) => (each as { partial_default_secrets_wo: unknown }).partial_default_secrets_wo,
  );
  const credentials =
    "(nonsensitive(var.a == null && var.b == null) ? null : { for name, value in { a = var.a, b = var.b } : name => value if nonsensitive(value != null) })";
  expect(given).toEqual([
    "${(nonsensitive(var.password == null) ? null : { password = var.password })}",
    `\${{ for name, value in { credentials = ${credentials}, key = var.key, n = (nonsensitive(var.a == null) ? null : [null, var.a]) } : name => value if nonsensitive(value != null) }}`,
  ]);
});

test("an optional variable is null by default in HCL as well, and left out in the same way", () => {
  const password = SecretRef.variable(stack, "password", { optional: true });
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, secrets: { password } });

  const hcl = Testing.synthHcl(stack);

  expect(hcl).toMatch(/variable "password" \{[^}]*default\s*=\s*null/);
  expect(hcl).toMatch(/partial_default_secrets_wo\s*=\s*"?\$?\{?\(?nonsensitive\(var.password == null\) \? null/);
});

test("a variable that is optional in one place and required in another is an error", () => {
  SecretRef.variable(stack, "key");

  expect(() => SecretRef.variable(stack, "key", { optional: true })).toThrow('"catalog/key" is optional in one place');
});

test("a name that the stack has given to something else is an error", () => {
  new TerraformVariable(stack, "key", {});

  expect(() => SecretRef.variable(stack, "key")).toThrow('"catalog/key" exists already');
});

test("a name that Terraform would not take is an error", () => {
  expect(() => SecretRef.variable(stack, "hubspot.key")).toThrow('"hubspot.key" cannot be the name of a variable');
});

test("an ephemeral resource is referred to by its address and a path in it", () => {
  const secrets = {
    long: SecretRef.ephemeral("ephemeral.vault_kv_secret_v2.crm", 'data["token"]'),
    short: SecretRef.ephemeral("random_password.db", "result"),
  };
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, secrets });

  expect(secretsOf(JSON.parse(Testing.synth(stack, true)))).toEqual({
    long: '${ephemeral.vault_kv_secret_v2.crm.data["token"]}',
    short: "${ephemeral.random_password.db.result}",
  });
});

test("a file is read by Terraform, and its content is not in the program", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "secret-"));
  const file = path.join(folder, "key.pem");
  writeFileSync(file, "never-printed");
  const relative = path.relative(process.cwd(), file);
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, secrets: { key: SecretRef.file(relative) } });

  const synth = Testing.synth(stack, true);
  rmSync(folder, { recursive: true });

  expect(secretsOf(JSON.parse(synth))).toEqual({ key: `\${file("${file}")}` });
  expect(synth).not.toContain("never-printed");
});

test("a file that is not there is an error at synth", () => {
  expect(() => SecretRef.file("no/such.pem")).toThrow('There is no file "no/such.pem" to take a secret from');
});

test("a data source is a reference like others, and one warning that its value is in the state", () => {
  const key = SecretRef.dataSource('${data.vault_generic_secret.crm.data["key"]}');
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, secrets: { key, again: key } });

  const synth = JSON.parse(Testing.synth(stack, true));
  Testing.synth(stack, true);

  expect(secretsOf(synth)).toMatchObject({ key: '${data.vault_generic_secret.crm.data["key"]}' });
  const warnings = stack.node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => String(data));
  expect(warnings).toEqual([
    expect.stringContaining('A secret comes from a data source, ${data.vault_generic_secret.crm.data["key"]}'),
  ]);
});

function secretsOf(synth: { resource: Record<string, Record<string, { partial_default_secrets_wo: unknown }>> }) {
  return Object.values(synth.resource.airbyteembedded_source_template!)[0]!.partial_default_secrets_wo;
}
