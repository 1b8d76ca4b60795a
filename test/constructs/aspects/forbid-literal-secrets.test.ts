import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Aspects, TerraformOutput, TerraformStack, TerraformVariable, Testing } from "cdktf";
import {
  AirbyteEmbeddedProvider,
  ConnectionTemplate,
  ForbidLiteralSecrets,
  l1,
  SecretRef,
  SourceTemplate,
} from "../../../constructs";
import { SPEC_LOCK } from "../../support/specs/spec-lock";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
const LITERAL = "never-printed";
// Put together here, so that no scanner takes them for real ones.
const STRIPE = ["sk", "live", "51Habcdefgh1234"].join("_");
const AWS = ["AKIA", "ABCDEFGH23456789"].join("");
const PEM = ["-----BEGIN RSA", "PRIVATE KEY-----\nMIIE"].join(" ");
const JWT = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0In0", "c2lnbmF0dXJl"].join(".");

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), "catalog");
  Aspects.of(stack).add(new ForbidLiteralSecrets());
});

const synthesize = () => Testing.synth(stack, true);

test("a literal among secrets stops the synth with its path and place, and is not shown", () => {
  new SourceTemplate(stack, "Crm", {
    connector: CONNECTOR,
    secrets: { accounts: [{ api_key: LITERAL }] },
  });

  expect(synthesize).toThrow(
    '"catalog/Crm" has a secret written out at secrets.accounts[0].api_key. Everybody who reads the program can read it: take it from SecretRef.variable() or another reference.',
  );
  expect(synthesize).not.toThrow(LITERAL);
});

test("a literal in a write-only argument of a generated class is named by the argument", () => {
  new AirbyteEmbeddedProvider(stack, "Airbyte");
  new l1.ConnectionTemplate(stack, "Lake", { destinationSecretsWo: { secret_access_key: LITERAL } });

  expect(synthesize).toThrow('"catalog/Lake" has a secret written out at destination_secrets_wo.secret_access_key.');
});

test("a literal that an escape hatch puts there is found as well", () => {
  const lake = new l1.ConnectionTemplate(stack, "Lake", {});
  new AirbyteEmbeddedProvider(stack, "Airbyte");
  lake.addOverride("destination_secrets_wo.secret_access_key", LITERAL);

  expect(synthesize).toThrow('"catalog/Lake" has a secret written out at destination_secrets_wo.secret_access_key.');
});

test("a literal among the provider's own credentials is one, and the default of a sensitive variable", () => {
  new AirbyteEmbeddedProvider(stack, "Airbyte", { clientId: "known-to-all", clientSecret: LITERAL });
  new TerraformVariable(stack, "key", { sensitive: true, default: LITERAL });
  new TerraformVariable(stack, "region", { default: "eu" });

  expect(synthesize).toThrow('"catalog/Airbyte" has a secret written out at client_secret.');
  expect(synthesize).toThrow('"catalog/key" has a secret written out at default.');
  expect(synthesize).not.toThrow(/client_id|catalog\/region/);
});

test.each([
  ["a Stripe key", STRIPE],
  ["an AWS access key", AWS],
  ["a private key", PEM],
  ["a JSON Web Token", JWT],
  ["a password in a URL", "postgres://admin:hunter2@db.example.com/crm"],
])("%s is found wherever it is", (what, text) => {
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, defaults: { nested: [{ note: `see ${text}` }] } });
  new TerraformOutput(stack, "shown", { value: text });

  expect(synthesize).toThrow(`"catalog/Crm" has ${what} written out at defaults.nested[0].note.`);
  expect(synthesize).toThrow(`"catalog/shown" has ${what} written out at value.`);
  expect(synthesize).not.toThrow(text);
});

test("references of every kind pass, and so does what is no secret", () => {
  const destination = {
    name: "lake",
    connector: "4816b78f-1489-44c1-9060-4b19d5fa9362",
    config: { url: "https://user@example.com/path:1@x", id: "sku_live" },
    secrets: {
      key: SecretRef.variable(stack, "key"),
      token: SecretRef.ephemeral("vault_kv_secret_v2.crm", 'data["token"]'),
      raw: "${var.raw}",
      both: `prefix-${SecretRef.variable(stack, "key")}`,
      enabled: true,
    },
  };
  new ConnectionTemplate(stack, "Lake", { destination });

  expect(synthesize).not.toThrow();
});

test("with a lock, the connector's spec says what is secret", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lock-"));
  process.env.AIRBYTE_CONNECTOR_SPECS = path.join(folder, "connector-specs.lock.json");
  writeFileSync(process.env.AIRBYTE_CONNECTOR_SPECS, SPEC_LOCK);
  new SourceTemplate(stack, "Db", {
    connector: "source-postgres",
    secrets: { ssl_mode: { mode: "verify-ca", ca_certificate: LITERAL } },
  });
  new l1.SourceTemplate(stack, "Raw", {
    actorDefinitionId: "source-postgres",
    partialDefaultConfig: { host: "db.example.com", password: LITERAL },
  });

  try {
    expect(synthesize).toThrow('"catalog/Db" has a secret written out at secrets.ssl_mode.ca_certificate.');
    expect(synthesize).toThrow('"catalog/Raw" has a secret written out at partial_default_config.password.');
    expect(synthesize).not.toThrow(/secrets\.ssl_mode\.mode|config\.host/);
  } finally {
    delete process.env.AIRBYTE_CONNECTOR_SPECS;
    rmSync(folder, { recursive: true });
  }
});
