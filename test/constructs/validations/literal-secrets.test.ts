import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Aspects, Fn, TerraformStack, TerraformVariable, Testing } from "cdktf";
import type { Construct } from "constructs";
import { ConnectionTemplate, ForbidLiteralSecrets, SecretRef, SourceTemplate } from "../../../constructs";
import { SPEC_LOCK } from "../../support/specs/spec-lock";
import { S3 } from "../../support/specs/connector-ids";

const CONNECTOR = "36c891d9-4bd9-43ac-bad2-10e12756272c";
// Put together here, so that no scanner takes it for a real one.
const STRIPE = ["sk", "live", "51Habcdefgh1234"].join("_");
const LITERAL = "never-printed";

/** A resource as it is synthesized. */
type Block = Readonly<Record<string, unknown>>;

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(Testing.app(), "catalog");
});

const synthesize = () => Testing.synth(stack, true);
const warningsOf = ({ node }: Construct) => node.metadata.map(({ data }) => String(data));
const source = (props: object) =>
  new SourceTemplate(stack, "Crm", { connector: CONNECTOR, offeredToNobody: true, ...props });
const lake = (props: object) =>
  new ConnectionTemplate(stack, "Lake", {
    destination: { name: "lake", connector: S3, config: {}, ...props },
    offeredToNobody: true,
  });

test.each([
  ["an API key by its look", { note: STRIPE }, "a Stripe key at defaults.note"],
  ["one by the setting's name", { api_key: LITERAL }, "what its name says is a secret at defaults.api_key"],
  ["a client secret deep inside", { credentials: [{ clientSecret: LITERAL }] }, "defaults.credentials[0].clientSecret"],
  ["a password", { db: { password: LITERAL } }, "defaults.db.password"],
])("%s among plain settings is a warning without any lock", (_, defaults, place) => {
  const template = source({ defaults });

  synthesize();

  const warnings = warningsOf(template).join("\n");
  expect(warnings).toMatch(/"catalog\/Crm" has .*, which is in the synthesized program.*SecretRef\.variable\(\)/);
  expect(warnings).toContain(place);
  expect(warnings).not.toMatch(/never-printed|sk_live/);
});

test("settings that only sound like secrets, and references, are no reason for a warning", () => {
  const template = source({
    defaults: {
      auth_type: "api_key",
      access_token_url: "https://example.com",
      tokens_per_minute: "5",
      password: "",
      api_key: new TerraformVariable(stack, "key", {}).stringValue,
    },
  });

  synthesize();

  expect(warningsOf(template)).toEqual([]);
});

test("a literal among secrets is an error that names its place, the ways out and not the literal", () => {
  source({ secrets: { credentials: { api_key: LITERAL } } });
  lake({ secrets: { secret_access_key: LITERAL } });

  expect(synthesize).toThrow(
    '"catalog/Crm" has a secret written out at secrets.credentials.api_key, where everybody who reads the synthesized program sees it. Take it from SecretRef.variable() or another reference; what is not secret belongs in defaults. For tests and emulators there is SecretRef.literal().',
  );
  expect(synthesize).toThrow('"catalog/Lake" has a secret written out at destination.secrets.secret_access_key,');
  expect(synthesize).not.toThrow(LITERAL);
});

test("a literal that is said to be one is taken to the letter, and still forbidden where literals are", () => {
  const text = 'pa"ss${word}%{x}';
  source({ secrets: { api_key: SecretRef.literal(text) } });

  const [template] = Object.values<Block>(JSON.parse(synthesize()).resource.airbyteembedded_source_template);
  Aspects.of(stack).add(new ForbidLiteralSecrets());

  expect(template!.partial_default_secrets_wo).toEqual({ api_key: 'pa"ss$${word}%%{x}' });
  expect(synthesize).toThrow('"catalog/Crm" has a secret written out at secrets.api_key.');
});

test("with a lock, what the spec knows as no secret may stand among secrets", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lock-"));
  process.env.AIRBYTE_CONNECTOR_SPECS = path.join(folder, "connector-specs.lock.json");
  writeFileSync(process.env.AIRBYTE_CONNECTOR_SPECS, SPEC_LOCK);
  const password = SecretRef.variable(stack, "password");
  source({ connector: "source-postgres", secrets: { host: "db.example.com", password } });

  const synthesizing = () => Testing.synth(stack, true);

  try {
    expect(synthesizing).not.toThrow();
  } finally {
    delete process.env.AIRBYTE_CONNECTOR_SPECS;
    rmSync(folder, { recursive: true });
  }
});

test.each(["${STREAM_NAME}/", "%{NAMESPACE}", "a ${ } b"])("%p in a setting stops the synth, with the cure", (text) => {
  lake({ config: { s3_path_format: text } });

  expect(synthesize).toThrow(
    /"catalog\/Lake" has "[$%]\{" in destination\.config\.s3_path_format, which Terraform reads as an expression, but it is not one\. .*Fn\.rawString/,
  );
});

test.each(["${STREAM.name}", "%{ if true }a%{ endif }", "$${A} and ${B + 1}"])(
  "%p in a setting may be an expression, so it is a warning with the cure",
  (text) => {
    const template = lake({ config: { nested: [{ format: text }] } });

    synthesize();

    expect(warningsOf(template).join()).toMatch(/in destination\.config\.nested\[0\]\.format.*Fn\.rawString/);
  },
);

test("references, doubled signs and raw strings are what they are said to be", () => {
  const template = lake({
    config: { a: "${var.a}-${local.b[0]}", b: "$${A}%%{B}", c: Fn.rawString("${A}"), d: "100% {sure} $5" },
  });

  const [block] = Object.values<Block>(JSON.parse(synthesize()).resource.airbyteembedded_connection_template);

  expect(warningsOf(template)).toEqual([]);
  expect(block!.destination_config).toMatchObject({ c: "$${A}" });
});
