import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { findDefaults } from "./catalog/catalog-defaults";
import { ensureProvider } from "./provider/provider";
import { recordRename, type RenamedFrom } from "./terraform/renames";
import { ensureStackCheck } from "./validations/stack-check";

/**
 * What every construct does as soon as it is there: its stack has a provider and is checked as a whole, and its old
 * names are remembered. Answers with the provider to use, which a catalog above may have set.
 */
export function enrol(
  construct: Construct,
  { provider, renamedFrom }: { readonly provider?: TerraformProvider; readonly renamedFrom?: RenamedFrom },
): TerraformProvider | undefined {
  const used = provider ?? findDefaults(construct).provider;
  ensureProvider(construct, used);
  ensureStackCheck(construct);
  recordRename(construct, renamedFrom);
  return used;
}
