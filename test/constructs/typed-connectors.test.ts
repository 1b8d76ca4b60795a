import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { ConnectionTemplate, SourceTemplate, type Connector } from "../../constructs";
import { SPEC_LOCK } from "../support/specs/spec-lock";

interface PostgresConfig {
  readonly host: string;
  readonly port: number;
  readonly ssl_mode?: { readonly mode: "disable" } | { readonly mode: "verify-ca" };
}

interface PostgresSecrets {
  readonly password?: string;
}

const postgres: Connector<PostgresConfig, PostgresSecrets, "source"> = {
  id: "decd338e-5647-4c0b-adf4-da0e75f5a750",
  key: "source-postgres",
  name: "Postgres",
  kind: "source",
};

let folder: string;
let stack: TerraformStack;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock-"));
  const file = path.join(folder, "connector-specs.lock.json");
  writeFileSync(file, SPEC_LOCK);
  process.env.AIRBYTE_CONNECTOR_SPECS = file;
  stack = new TerraformStack(Testing.app(), "catalog");
});

afterEach(() => {
  delete process.env.AIRBYTE_CONNECTOR_SPECS;
  rmSync(folder, { recursive: true });
});

test("a typed connector gives its ID, and takes only settings that it has", () => {
  new SourceTemplate(stack, "Db", { connector: postgres, defaults: { port: 5432, ssl_mode: { mode: "disable" } } });
  // @ts-expect-error There is no such setting.
  new SourceTemplate(stack, "Wrong", { connector: postgres, defaults: { prot: 5432 } });
  // @ts-expect-error It is a number.
  new SourceTemplate(stack, "Worse", { connector: postgres, defaults: { port: "5432" } });

  const synth = JSON.parse(Testing.synth(stack, false));

  const [db] = Object.values<unknown>(synth.resource.airbyteembedded_source_template);
  expect(db).toMatchObject({ actor_definition_id: postgres.id, partial_default_config: { port: 5432 } });
});

test.each<[string, object, RegExp]>([
  [
    "a value of another type",
    { port: "many" },
    /"catalog\/Db" gives Postgres a setting that it refuses: defaults\.port\. Port must be/,
  ],
  ["a setting with a typing mistake", { prot: 1 }, /defaults\.prot\..*port/s],
  ["a secret among the plain settings", { password: "never-printed" }, /defaults\.password\..*secrets/s],
])("%s stops the synth, with the path of the construct and the setting", (_, defaults, message) => {
  new SourceTemplate(stack, "Db", { connector: "source-postgres", defaults });

  const synthesize = () => Testing.synth(stack, true);

  expect(synthesize).toThrow(message);
  expect(synthesize).not.toThrow(/never-printed/);
});

test("a setting that a connector passes over is a warning on the construct", () => {
  const destination = {
    name: "lake",
    connector: "destination-s3",
    config: { s3_bucket_name: "b", s3_bucket_region: "eu-west-1", s3_bucket_pth: "x" },
    secrets: { access_key_id: "${var.id}", secret_access_key: "${var.key}" },
  };
  const lake = new ConnectionTemplate(stack, "Lake", { destination });

  Testing.synth(stack, true);

  expect(lake.node.metadata.map(({ data }) => String(data)).join()).toMatch(
    /S3 ignores a setting: destination\.config\.s3_bucket_pth\./,
  );
});

test("what is known only at plan is left to the provider, leaf by leaf", () => {
  const port = new TerraformVariable(stack, "port", { type: "number" });
  new SourceTemplate(stack, "Db", { connector: postgres, defaults: { port: port.numberValue } });

  expect(() => Testing.synth(stack, true)).not.toThrow();
});

test("a destination has to be complete, and its secrets count", () => {
  const key = new TerraformVariable(stack, "key", { sensitive: true });
  const destination = {
    name: "lake",
    connector: "destination-s3",
    config: { s3_bucket_region: "eu-west-1" },
    secrets: { access_key_id: key.stringValue, secret_access_key: key.stringValue },
  };
  new ConnectionTemplate(stack, "Lake", { destination });

  expect(() => Testing.synth(stack, true)).toThrow(/destination\.config\.s3_bucket_name/);
});

test("the provider checks against the same lock", () => {
  new SourceTemplate(stack, "Db", { connector: postgres });

  const { provider } = JSON.parse(Testing.synth(stack, false));

  expect(provider.airbyteembedded).toEqual([{ connector_specs: process.env.AIRBYTE_CONNECTOR_SPECS }]);
});
