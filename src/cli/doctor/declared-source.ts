import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { SOURCE_ADDRESS, toSourceAddress, type SourceAddress } from "../../installation/source-address";
import { listStacks, readProgram } from "../stacks";

const Requirements = z.record(z.string(), z.looseObject({ source: z.string() }).or(z.string()));
const Block = z.looseObject({ required_providers: Requirements.or(z.array(Requirements)).optional() });
/** The part of Terraform's JSON that says where providers come from. */
const Program = z.looseObject({ terraform: Block.or(z.array(Block)).optional() });

/** The type that every address of the provider ends with. */
const [TYPE = ""] = SOURCE_ADDRESS.split("/").slice(-1);

/**
 * Address by which the program in a folder takes the provider: that of a synthesized stack in `cdktf.out`, or of Terraform's
 * files in the folder. Null if there is no program, or none that names the provider.
 */
export function findDeclaredSource(folder: string): SourceAddress | null {
  const [source] = [...listJsonPrograms(folder).flatMap(listSources), ...listTexts(folder).flatMap(listSourcesInText)];
  if (source === undefined) return null;
  // Without a host it means Terraform's public registry.
  return toSourceAddress(source.split("/").length === 2 ? `registry.terraform.io/${source}` : source);
}

function listJsonPrograms(folder: string): unknown[] {
  const app = join(folder, "cdktf.out");
  const stacks = existsSync(join(app, "manifest.json")) ? listStacks(app).map(({ program }) => program) : [];
  return [...stacks, ...listFiles(folder, ".tf.json")].map(readProgram);
}

function listTexts(folder: string): string[] {
  return listFiles(folder, ".tf").map((file) => readFileSync(file, "utf8"));
}

function listFiles(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

function listSources(json: unknown): string[] {
  const parsed = Program.safeParse(json);
  const blocks = [parsed.data?.terraform ?? []].flat();
  const requirements = blocks.flatMap(({ required_providers: some }) => [some ?? []].flat());
  return requirements
    .flatMap((each) => Object.values(each))
    .flatMap((each) => (typeof each === "string" ? [] : [each.source]))
    .filter((source) => source.endsWith(`/${TYPE}`));
}

function listSourcesInText(text: string): string[] {
  return [...text.matchAll(/\bsource\s*=\s*"([^"]+)"/g)].flatMap(([, source = ""]) =>
    source.endsWith(`/${TYPE}`) ? [source] : [],
  );
}
