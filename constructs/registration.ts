import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { findDefaults } from "./catalog/catalog-defaults";
import { noteSource } from "./foundation/stack-notes";
import type { ResourceProps } from "./props";
import { ensureProvider } from "./provider/provider";
import { recordRename } from "./terraform/renames";
import { ensureStackCheck } from "./validations/stack-check";

/**
 * Does what every construct needs first: ensures that its stack has a provider and is checked as a whole, and records its
 * earlier names. Returns the provider to use, which a catalog above may have set.
 */
export function register(
  construct: Construct,
  { provider, renamedFrom }: ResourceProps,
): TerraformProvider | undefined {
  const used = provider ?? findDefaults(construct).provider;
  ensureProvider(construct, used);
  ensureStackCheck(construct);
  recordRename(construct, renamedFrom);
  noteSource(construct);
  return used;
}
