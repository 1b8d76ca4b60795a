import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { getBundle, type OwnPackage } from "./own-package";
import type { Machine } from "./platform";
import { findStandalone, isRunnable } from "./standalone";
import { UserError } from "./user-error";

/** The two forms of the provider: a script that Node runs, and an executable with a runtime inside. */
export type Runtime = "node" | "standalone";

/** The provider in one of its forms. */
export interface Program {
  readonly runtime: Runtime;
  readonly file: string;
}

/**
 * Gets the provider in the form that was asked for; "auto" is the executable where there is one that runs, and the Node
 * form elsewhere.
 */
export function getProgram(
  own: Pick<OwnPackage, "bundle">,
  asked: Runtime | "auto",
  machine: Machine = process,
  runs: (executable: string) => boolean = isRunnable,
): Program {
  const bundle = getBundle(own);
  if (asked === "node") return { runtime: "node", file: bundle };
  const file = findStandalone(own, machine);
  if (file !== null && runs(file)) return { runtime: "standalone", file };
  if (asked === "auto") return { runtime: "node", file: bundle };
  throw new UserError(
    file === null
      ? `There is no executable of this version for ${machine.platform}-${machine.arch}. It is an optional dependency: ` +
          "install this package again without --omit=optional, or use --runtime node."
      : `The executable ${file} does not run on this machine. Use --runtime node.`,
  );
}

/** Form of the provider that is in the mirror already; null if there is none. */
export function findRuntime(executable: string): Runtime | null {
  return existsSync(executable) ? toRuntime(executable) : null;
}

/** Form of an installed provider. */
export function toRuntime(file: string): Runtime {
  const start = Buffer.alloc(2);
  const descriptor = openSync(file, "r");
  readSync(descriptor, start, 0, start.length, 0);
  closeSync(descriptor);
  return start.toString() === "#!" ? "node" : "standalone";
}

/** Command that starts a provider. */
export function toCommand({ runtime, file }: Program): readonly [program: string, ...args: string[]] {
  return runtime === "node" ? [process.execPath, file] : [file];
}

/** Name of a form for people. */
export function toRuntimeName(runtime: Runtime): string {
  return runtime === "node" ? "run by Node" : "standalone executable";
}
