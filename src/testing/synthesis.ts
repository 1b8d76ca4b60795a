import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toConfiguration, type Configuration } from "./configuration";

/** A TerraformStack of either foundation, by what is asked of it here. */
interface Stack {
  /** Its root is the app, which may have been told to skip validations. */
  readonly node: { readonly id: string; readonly root: { readonly skipValidation?: boolean } };
  readonly synthesizer: { synthesize(session: object): void };
  toTerraform(): unknown;
  /** Only cdktn has it: it finds out what the validations of Terraform's versions are about. */
  _runPreparingResolve?(): void;
}

/** A synthesized stack in a folder of its own, as Terraform would be run on it. */
export interface Synthesis {
  readonly configuration: Configuration;
  /** Where the files are that the stack brings along. */
  readonly directory: string;
}

/** The configuration that `expect()` was given, as a stack or as what was synthesized from one. */
export function synthesize(received: unknown): Configuration {
  const directory = temporaryDirectory();
  try {
    return synthesizeInto(directory, received).configuration;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Synthesizes as `app.synth()` does, with aspects, validations and files, and leaves the stack as it was: no backend is
 * added to it, and nothing is written to the app's own folder.
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
  // Asked for anew, because an app may have chosen to write HCL.
  return { configuration: toConfiguration(received.toTerraform()), directory };
}

/** Writes a configuration where Terraform reads it. */
export function writeConfiguration(directory: string, configuration: Configuration): void {
  for (const name of ["cdk.tf", "cdk.tf.json", "metadata.json"]) rmSync(join(directory, name), { force: true });
  writeFileSync(join(directory, "cdk.tf.json"), JSON.stringify(configuration, null, 2));
}

/** A new empty folder, which the caller removes. */
export function temporaryDirectory(): string {
  // macOS has a link there, and Terraform shows what is behind it.
  return realpathSync(mkdtempSync(join(tmpdir(), "airbyte-embedded-testing-")));
}

function isStack(received: unknown): received is Stack {
  if (typeof received !== "object" || received === null) return false;
  return "toTerraform" in received && "synthesizer" in received;
}
