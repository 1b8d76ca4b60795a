import { Aspects, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { TagsMode } from "../../src/audience";
import { findNearest } from "../../src/specs";
import { ProtectTemplates } from "../aspects/protect-templates";
import { setDefaults } from "./catalog-defaults";
import { enrol } from "../registration";
import type { RenamedFrom } from "../terraform/renames";
import { toTags, type Tags } from "../tags/tag-names";
import { requireWritten, type Expression } from "../terraform/expressions";
import { Tier } from "../tags/tier";

export interface TemplateCatalogProps {
  /**
   * Tiers by what the program calls them, with the names of their tags.
   * @default none: make them with `new Tier(catalog, …)`, or use those of the catalog above
   */
  readonly tiers?: Readonly<Record<string, Expression<string>>>;
  /**
   * Whether templates beneath are protected from being destroyed or replaced, where they do not say otherwise.
   * @default that of the catalog above, or the provider's own default
   */
  readonly protect?: Expression<boolean>;
  /**
   * Tags that each template beneath carries besides its own.
   * @default those of the catalog above
   */
  readonly tags?: Expression<Tags>;
  /**
   * The mode of tiers beneath.
   * @default that of the catalog above, or "any"
   */
  readonly mode?: TagsMode;
  /**
   * The organization of everything beneath.
   * @default that of the catalog above, or the stack's own provider
   */
  readonly provider?: TerraformProvider;
  /**
   * What the construct was called before: everything beneath is kept. See `RenamedFrom`.
   * @default it has always been called so
   */
  readonly renamedFrom?: RenamedFrom;
}

/**
 * A catalog, or a part of one: the scope of tiers and templates that have something in common. A catalog in a catalog
 * has what the outer one has, unless it says otherwise.
 *
 * @example
 * const catalog = new TemplateCatalog(stack, "Catalog", { protect: true, tiers: { free: "free-tier", pro: "pro-tier" } });
 * new SourceTemplate(catalog, "Crm", { connector: "source-hubspot" }).offerTo(catalog.tier("pro"));
 *
 * const beta = new TemplateCatalog(catalog, "Beta", { protect: false, tags: ["beta"] });
 * new SourceTemplate(beta, "Erp", { connector: "source-netsuite" }).offerTo(beta.tier("free"));
 */
export class TemplateCatalog extends Construct {
  public constructor(
    scope: Construct,
    id: string,
    { tiers = {}, renamedFrom, tags, ...defaults }: TemplateCatalogProps = {},
  ) {
    super(scope, id);
    const { path } = this.node;
    requireWritten(path, { tiers, mode: defaults.mode });
    setDefaults(this, { ...defaults, tags: tags && toTags(tags, { path, prop: "tags" }) });
    enrol(this, { provider: defaults.provider, renamedFrom });
    // Templates by the generated classes do not ask.
    const { protect = false } = defaults;
    if (protect !== false) Aspects.of(this).add(new ProtectTemplates(protect));
    for (const [name, tag] of Object.entries(tiers)) new Tier(this, name, { name: tag });
  }

  /** The tier of that id, here or in a catalog above. Throws when there is none. */
  public tier(id: string): Tier {
    const known: string[] = [];
    for (const at of this.node.scopes.toReversed()) {
      const tiers = at.node.children.filter((child) => child instanceof Tier);
      const found = tiers.find(({ node }) => node.id === id);
      if (found) return found;
      known.push(...tiers.map(({ node }) => node.id));
    }
    const nearest = findNearest(id, known);
    const hint = nearest === null ? "add it to `tiers`." : `did you mean "${nearest}"?`;
    throw new Error(`"${this.node.path}" has no tier "${id}", and no catalog above has: ${hint}`);
  }
}
