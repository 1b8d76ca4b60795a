import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ConstructsMakerTarget, Language, type ProviderSchema } from "@cdktf/commons";
import { CodeMaker, TerraformProviderConstraint, TerraformProviderGenerator } from "@cdktf/provider-generator";
import { rewriteFiles } from "./files";

/** Output of `terraform providers schema -json`. */
export interface PrintedSchemas {
  /** By source address. */
  readonly provider_schemas: Readonly<Record<string, object>>;
}

export interface Bindings {
  /** Output of `terraform providers schema -json`. */
  readonly schema: PrintedSchemas;
  /** Source address of the provider, such as `terraform.local/airbyte-embedded/airbyteembedded`. */
  readonly source: string;
  /** Version that programs require. It is exact, because constructs and provider are one package. */
  readonly version: string;
}

/** Generates the L1 classes of a provider into `folder`, which holds nothing else. */
export async function writeBindings({ schema, source, version }: Bindings, folder: string): Promise<void> {
  const name = source.slice(source.lastIndexOf("/") + 1);
  const scratch = await mkdtemp(path.join(tmpdir(), "bindings-"));
  try {
    const code = new CodeMaker({ indentationLevel: 2 });
    const generator = new TerraformProviderGenerator(code, schema as ProviderSchema);
    const constraint = new TerraformProviderConstraint({ name, source, version });
    generator.generate(ConstructsMakerTarget.from(constraint, Language.TYPESCRIPT));
    await generator.save(scratch);
    await rewriteFiles(path.join(scratch, "providers", name), (file, text) =>
      file.endsWith(".ts") && !file.endsWith("lazy-index.ts") ? toModule(text, source) : null,
    );
    await rm(folder, { recursive: true, force: true });
    await cp(path.join(scratch, "providers", name), folder, { recursive: true });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function toModule(text: string, source: string): string {
  // The generator omits `override`, which our compiler settings require.
  return `// @ts-nocheck\n${withoutNamespaces(withoutDeadLinks(text, source))}`;
}

/** The generator links each attribute to a registry page, which does not exist for this address. */
function withoutDeadLinks(text: string, source: string): string {
  const host = source.split("/", 1)[0] ?? "";
  const link = new RegExp(`\\{@link https://${host.replaceAll(".", "\\.")}\\S* ([^}]*)\\}`, "g");
  return text
    .replace(new RegExp(`^// https://${host}.*\\n`, "m"), "")
    .replace(/^ *\* Docs at Terraform Registry: .*\n/gm, "")
    .replace(link, "$1")
    .replace(/^( *\*) *\n(?= *\*\/)/gm, "");
}

/** Index that exports all classes, for the namespace `l1`. */
function withoutNamespaces(text: string): string {
  return text.replace(/^export \* as \w+ from/gm, "export * from");
}
