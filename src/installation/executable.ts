import { accessSync, constants, statSync } from "node:fs";
import { delimiter, resolve } from "node:path";

/** Advice for a missing Terraform. */
export const INSTALL_TERRAFORM =
  "Install Terraform 1.11 or newer (https://developer.hashicorp.com/terraform/install) " +
  "or OpenTofu 1.11 or newer (https://opentofu.org/docs/intro/install).";

/** Environment for the search. */
interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Finds the file that a shell would run for a name, or null. */
export function findExecutable(name: string, { env, cwd }: Surroundings): string | null {
  const places = name.includes("/") ? [cwd] : (env.PATH ?? "").split(delimiter);
  return places.map((place) => resolve(cwd, place, name)).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
