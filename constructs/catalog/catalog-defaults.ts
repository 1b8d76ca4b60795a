import type { TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import type { TagsMode } from "../../src/audience";
import type { Expression } from "../terraform/expressions";
import type { Tags } from "../tags/tag";

/** Defaults for everything beneath a scope that does not say otherwise. */
export interface CatalogDefaults {
  readonly protect?: Expression<boolean> | undefined;
  readonly tags: Tags;
  readonly mode?: TagsMode | undefined;
  readonly provider?: TerraformProvider | undefined;
}

const NONE: CatalogDefaults = { tags: [] };
const byScope = new WeakMap<IConstruct, CatalogDefaults>();

/** Defaults to set; those that are left out stay as they are above. */
type SetDefaults = Omit<CatalogDefaults, "tags"> & { readonly tags?: Tags | undefined };

/** Sets defaults beneath `scope`. Those left out are inherited, and tags are added to inherited ones. */
export function setDefaults(scope: IConstruct, given: SetDefaults): void {
  const { protect, tags, mode, provider } = given;
  const above = findDefaults(scope.node.scope);
  byScope.set(scope, {
    protect: protect ?? above.protect,
    tags: [...above.tags, ...(tags ?? [])],
    mode: mode ?? above.mode,
    provider: provider ?? above.provider,
  });
}

/** Defaults of the nearest scope that has some. */
export function findDefaults(scope: IConstruct | undefined): CatalogDefaults {
  for (let at = scope; at; at = at.node.scope) {
    const found = byScope.get(at);
    if (found) return found;
  }
  return NONE;
}
