import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toConfiguration, type Configuration } from "./configuration";

/** A TerraformStack of either library, as far as it is used here. */
interface Stack {
  /** Its root is the app, which may skip validations. */
  readonly node: { readonly id: string; readonly root: { readonly skipValidation?: boolean } };
  readonly synthesizer: { synthesize(session: object): void };
  toTerraform(): unknown;
  /** Only in cdktn: prepares its validations of Terraform versions. */
  _runPreparingResolve?(): void;
}

/** A stack synthesized into a folder, ready for Terraform. */
export interface Synthesis {
  readonly configuration: Configuration;
  /** Folder of the stack's assets. */
  readonly directory: string;
}

/** Configuration of the value passed to `expect()`: a stack, or its synthesized JSON. */
export function synthesize(received: unknown): Configuration {
  const directory = temporaryDirectory();
  try {
    return synthesizeInto(directory, received).configuration;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Synthesizes like `app.synth()`, with aspects, validations and assets. The stack is not changed: no backend is added,
 * and nothing is written to the app's own folder.
 */
export function synthesizeInto(outdir: string, received: unknown): Synthesis {
  const place = join("stacks", "tested");
  const directory = join(outdir, place);
  mkdirSync(directory, { recursive: true });
  if (!isStack(received)) return { configuration: toConfiguration(received), directory };
  received._runPreparingResolve?.();
  const described = {
    name: received.node.id,
    workingDirectory: place,
    synthesizedStackPath: join(place, "cdk.tf.json"),
    stackMetadataPath: join(place, "metadata.json"),
  };
  const manifest = { forStack: () => described };
  const { skipValidation = false } = received.node.root;
  received.synthesizer.synthesize({ outdir, manifest, skipValidation, stacksPrepared: true });
  // Synthesized again as JSON, because the app may be set to HCL.
  return { configuration: toConfiguration(received.toTerraform()), directory };
}

/** Writes a configuration for Terraform. */
export function writeConfiguration(directory: string, configuration: Configuration): void {
  for (const name of ["cdk.tf", "cdk.tf.json", "metadata.json"]) rmSync(join(directory, name), { force: true });
  writeFileSync(join(directory, "cdk.tf.json"), JSON.stringify(configuration, null, 2));
}

/** Creates an empty folder, which the caller removes. */
export function temporaryDirectory(): string {
  // On macOS this path is a link, and Terraform shows its target.
  return realpathSync(mkdtempSync(join(tmpdir(), "airbyte-embedded-testing-")));
}

function isStack(received: unknown): received is Stack {
  if (typeof received !== "object" || received === null) return false;
  return "toTerraform" in received && "synthesizer" in received;
}
