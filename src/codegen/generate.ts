/** Generates the L1 bindings and the reference pages from the provider's schema, and the schema of reports. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { toCliConfiguration } from "../installation/cli-configuration";
import { installProvider } from "../installation/mirror";
import { getBundle, ownPackage } from "../installation/own-package";
import { toPlatform } from "../installation/platform";
import { toSourceAddress } from "../installation/source-address";
import { toPages, toPrintedSchemas, writeBindings, type PrintedSchemas } from ".";
import { toExportPage } from "./pages/export-page";
import { toReportSchema } from "../review";
import { createEngine } from "../framework";
import { createRedactor } from "../output";
import { airbyteEmbedded } from "../provider";
import { SOURCE_ADDRESS } from "../installation/source-address";

const root = join(__dirname, "..", "..");
const { version } = ownPackage();
const provider = airbyteEmbedded({
  environment: {},
  version,
  redactor: createRedactor(),
  onRequest() {},
  onClient() {},
});

void main();

async function main(): Promise<void> {
  const schema = printSchemas();
  const served = schema.provider_schemas[SOURCE_ADDRESS];
  if (!served) throw new Error(`The provider serves no schema for ${SOURCE_ADDRESS}.`);
  await writeBindings({ schema, source: SOURCE_ADDRESS, version }, join(root, "constructs", "generated"));

  writeFileSync(join(root, "docs", "report.schema.json"), toReportSchema());

  const attributesOf = ([type, { block }]: [string, { block: { attributes?: object } }]): [string, string[]] => [
    type,
    Object.keys(block.attributes ?? {}),
  ];
  const reference = join(root, "docs", "reference");
  rmSync(reference, { recursive: true, force: true });
  // From our own schema, because Terraform before 1.14 does not print actions.
  const action_schemas = toPrintedSchemas(createEngine(provider, () => undefined).schema().actions);
  for (const { file, text } of toPages(
    { ...served, action_schemas },
    { importIds: wordsOf("importId"), examples: wordsOf("example") },
  )) {
    mkdirSync(dirname(join(reference, file)), { recursive: true });
    writeFileSync(join(reference, file), text);
  }
  const attributes = Object.fromEntries(Object.entries(served.resource_schemas ?? {}).map(attributesOf));
  writeFileSync(join(reference, "export.md"), toExportPage(attributes));
}

/** Reads the schema of the built provider with the real Terraform. */
function printSchemas(): PrintedSchemas {
  const scratch = mkdtempSync(join(tmpdir(), "generate-"));
  try {
    const mirror = join(scratch, "mirror");
    const source = toSourceAddress(SOURCE_ADDRESS);
    installProvider({ mirror, source, version, platform: toPlatform(process) }, getBundle(ownPackage()));
    writeFileSync(join(scratch, "terraform.rc"), toCliConfiguration(mirror, source));
    const required_providers = { airbyteembedded: { source: SOURCE_ADDRESS, version } };
    writeFileSync(join(scratch, "main.tf.json"), JSON.stringify({ terraform: { required_providers } }));
    const terraform = (...args: string[]) =>
      execFileSync("terraform", args, {
        cwd: scratch,
        encoding: "utf8",
        env: { ...process.env, TF_CLI_CONFIG_FILE: join(scratch, "terraform.rc"), CHECKPOINT_DISABLE: "1" },
      });
    terraform("init", "-no-color");
    return JSON.parse(terraform("providers", "schema", "-json")) as PrintedSchemas; // Terraform's format
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function wordsOf(key: "importId" | "example"): Record<string, string> {
  const { name, resources } = provider;
  return Object.fromEntries(
    resources.flatMap((resource) => {
      const words = resource[key];
      return words === undefined ? [] : [[`${name}_${resource.type}`, words]];
    }),
  );
}
