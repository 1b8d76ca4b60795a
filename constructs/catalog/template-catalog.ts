import { Aspects } from "cdktf";
import { Construct } from "constructs";
import type { TagsMode } from "../../src/audience";
import { findNearest } from "../../src/specs";
import { LimitSchedules } from "../aspects/limit-schedules";
import { ProtectTemplates } from "../aspects/protect-templates";
import { setDefaults } from "./catalog-defaults";
import type { ResourceProps } from "../props";
import { register } from "../registration";
import type { Tags } from "../tags/tag";
import { toTags } from "../tags/tag-names";
import { requireWritten, type Expression } from "../terraform/expressions";
import { Tier } from "../tags/tier";

/** `provider` and `renamedFrom` hold for everything beneath. */
export interface TemplateCatalogProps extends ResourceProps {
  /**
   * Tiers by their id in the program, with the names of their tags.
   * @default none: create tiers with `new Tier(catalog, …)`, or use those of the catalog above
   */
  readonly tiers?: Readonly<Record<string, Expression<string>>>;
  /**
   * Refuses to destroy or replace the templates beneath, unless a template says otherwise.
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
   * The most runs of a schedule beneath on one day. A schedule with more is an error.
   * @default that of the catalog above, or no limit
   */
  readonly maxRunsPerDay?: number;
  /**
   * Number of schedules beneath that start in the same minute from which on they are a warning. Templates with a limit of
   * their own are counted apart from all others.
   * @default that of the catalog above, or 10
   */
  readonly crowdedAt?: number;
}

/**
 * A catalog, or a part of one: a scope for tiers and templates with something in common. A catalog inside another inherits
 * from it, unless it says otherwise.
 *
 * @example
 * const catalog = new TemplateCatalog(stack, "Catalog", { protect: true, tiers: { free: "free-tier", pro: "pro-tier" } });
 * new SourceTemplate(catalog, "Crm", { connector: "source-hubspot" }).offerTo(catalog.tier("pro"));
 *
 * const beta = new TemplateCatalog(catalog, "Beta", { protect: false, tags: ["beta"] });
 * new SourceTemplate(beta, "Erp", { connector: "source-netsuite" }).offerTo(beta.tier("free"));
 */
export class TemplateCatalog extends Construct {
  public constructor(scope: Construct, id: string, props: TemplateCatalogProps = {}) {
    super(scope, id);
    const { tiers = {}, renamedFrom, tags, maxRunsPerDay, crowdedAt, ...defaults } = props;
    const { path } = this.node;
    requireWritten(path, { tiers, mode: defaults.mode, maxRunsPerDay, crowdedAt });
    setDefaults(this, { ...defaults, tags: tags && toTags(tags, { path, prop: "tags" }) });
    register(this, { provider: defaults.provider, renamedFrom });
    // Templates made by the generated classes do not look for defaults.
    const { protect = false } = defaults;
    if (protect !== false) Aspects.of(this).add(new ProtectTemplates(protect));
    if (maxRunsPerDay !== undefined || crowdedAt !== undefined)
      Aspects.of(this).add(new LimitSchedules({ maxRunsPerDay, crowdedAt }));
    for (const [name, tag] of Object.entries(tiers)) new Tier(this, name, { name: tag });
  }

  /** The tier with that id, here or in a catalog above. Throws when there is none. */
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
    throw new Error(`"${this.node.path}" has no tier "${id}", nor has any catalog above it: ${hint}`);
  }
}
