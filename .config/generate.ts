/** Writes what is generated from the schema that our provider serves: the L1 bindings and the reference pages. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { toPages, writeBindings, type PrintedSchemas } from "../src/codegen";
import { airbyteEmbedded } from "../src/provider";
import { version } from "../package.json";

const SOURCE = "terraform.local/airbyte-embedded/airbyteembedded";
const root = join(__dirname, "..");

void main();

async function main(): Promise<void> {
  const schema = printSchemas();
  await writeBindings({ schema, source: SOURCE, version }, join(root, "constructs", "generated"));

  const reference = join(root, "docs", "reference");
  rmSync(reference, { recursive: true, force: true });
  for (const { file, text } of toPages(schema.provider_schemas[SOURCE]!, { importIds: importIds() })) {
    mkdirSync(dirname(join(reference, file)), { recursive: true });
    writeFileSync(join(reference, file), text);
  }
}

/** Asks the built provider, through the real Terraform, as a user's machine would. */
function printSchemas(): PrintedSchemas {
  const scratch = mkdtempSync(join(tmpdir(), "generate-"));
  try {
    const installed = execFileSync(
      process.execPath,
      [join(root, "dist", "src", "cli", "main.js"), "install", "--mirror", join(scratch, "mirror"), "--json"],
      { encoding: "utf8" },
    );
    // The command's own output, in the form that its reference page gives.
    const { cliConfig } = JSON.parse(installed) as { cliConfig: string };
    writeFileSync(join(scratch, "terraform.rc"), cliConfig);
    writeFileSync(
      join(scratch, "main.tf"),
      `terraform { required_providers { airbyteembedded = { source = "${SOURCE}", version = "${version}" } } }`,
    );
    const terraform = (...args: string[]) =>
      execFileSync("terraform", args, {
        cwd: scratch,
        encoding: "utf8",
        env: { ...process.env, TF_CLI_CONFIG_FILE: join(scratch, "terraform.rc"), CHECKPOINT_DISABLE: "1" },
      });
    terraform("init", "-no-color");
    return JSON.parse(terraform("providers", "schema", "-json")) as PrintedSchemas; // Terraform's own format
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function importIds(): Record<string, string> {
  const { name, resources } = airbyteEmbedded({ environment: {}, version, onSecret() {}, onRequest() {} });
  return Object.fromEntries(resources.map(({ type, importId }) => [`${name}_${type}`, importId]));
}
