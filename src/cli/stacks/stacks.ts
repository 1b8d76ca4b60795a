import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod";
import { UserError } from "../../installation/user-error";

/** A stack of a synthesized program. */
export interface Stack {
  readonly name: string;
  /** Directory in which cdktf runs Terraform. */
  readonly directory: string;
  /** File that holds what the program declares, and where. */
  readonly program: string;
}

/** The parts of cdktf's manifest that are read here. cdktn writes the same. */
const Manifest = z.object({
  stacks: z.record(
    z.string(),
    z.object({
      name: z.string(),
      workingDirectory: z.string(),
      synthesizedStackPath: z.string(),
      stackMetadataPath: z.string().optional(),
    }),
  ),
});

/**
 * Stacks in the output folder of `cdktf synth`, by name.
 * @throws UserError if the folder has no manifest, or one that cannot be read
 */
export function listStacks(app: string): Stack[] {
  const file = join(app, "manifest.json");
  const { stacks } = readManifest(file, app);
  return Object.values(stacks)
    .map(({ name, workingDirectory, synthesizedStackPath, stackMetadataPath }) => {
      const isJson = synthesizedStackPath.endsWith(".json");
      // With --hcl the program itself cannot be read as JSON, and its metadata lie beside it.
      const program = isJson ? synthesizedStackPath : (stackMetadataPath ?? synthesizedStackPath);
      return { name, directory: resolve(app, workingDirectory), program: resolve(app, program) };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function readManifest(file: string, app: string): z.infer<typeof Manifest> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UserError(
      `There is no CDKTF output in "${app}": it has no manifest.json that can be read. Run "cdktf synth" first, or name the folder with --app.`,
    );
  }
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    throw new UserError(`"${file}" is not a manifest of cdktf. Run "cdktf synth" again.`);
  }
}
