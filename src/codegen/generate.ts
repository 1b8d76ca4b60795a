/** Generates the L1 bindings from the provider's schema, and the schema of reports. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toCliConfiguration } from "../installation/cli-configuration";
import { installProvider } from "../installation/mirror";
import { getBundle, ownPackage } from "../installation/own-package";
import { toPlatform } from "../installation/platform";
import { toSourceAddress } from "../installation/source-address";
import { writeBindings, type PrintedSchemas } from ".";
import { toReportSchema } from "../review";
import { SOURCE_ADDRESS } from "../installation/source-address";

const root = join(__dirname, "..", "..");
const { version } = ownPackage();

void main();

async function main(): Promise<void> {
  const schema = printSchemas();
  if (!(SOURCE_ADDRESS in schema.provider_schemas))
    throw new Error(`The provider serves no schema for ${SOURCE_ADDRESS}.`);
  await writeBindings({ schema, source: SOURCE_ADDRESS, version }, join(root, "constructs", "generated"));
  writeFileSync(join(root, "docs", "report.schema.json"), toReportSchema());
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
