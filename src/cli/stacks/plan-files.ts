import { readdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../installation/user-error";
import type { Stack } from "./stacks";

/** Names under which plans are saved: `plan` by the cdktf CLI, the others by custom. */
const BINARY = /^(plan|tfplan|.+\.tfplan)$/;
const JSON_TEXT = /^(plan|tfplan|.+\.tfplan)\.json$/;

/**
 * The saved plan in a stack's directory, or null. Terraform's own form is preferred to JSON made of it.
 * @throws UserError if there are several
 */
export function findPlan({ name, directory }: Stack): string | null {
  const files = listFiles(directory);
  const binaries = files.filter((file) => BINARY.test(file));
  const found = binaries.length > 0 ? binaries : files.filter((file) => JSON_TEXT.test(file));
  if (found.length > 1) {
    throw new UserError(`Stack "${name}" has several plans (${found.join(", ")}). Say which one counts with --plan.`);
  }
  const [file] = found;
  return file === undefined ? null : join(directory, file);
}

function listFiles(directory: string): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
