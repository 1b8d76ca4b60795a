/** A group of pages in menus. */
export interface Subcategory {
  readonly title: string;
  /** Guides about what is in it: titles by the names of their files. */
  readonly guides: Readonly<Record<string, string>>;
}

/** All groups, and what each of them holds, by name without the provider's prefix. */
const SUBCATEGORIES: readonly (Subcategory & { readonly names: readonly string[] })[] = [
  {
    title: "Templates",
    guides: {
      constructs: "Constructs",
      secrets: "Secrets",
      plans: "What a plan tells you",
      import: "Bring in what exists",
    },
    names: ["connection_template", "connection_templates", "source_template", "source_templates", "visible_templates"],
  },
  {
    title: "Tags",
    guides: { constructs: "Constructs", plans: "What a plan tells you" },
    names: ["tags_match", "template_tag", "template_tag_binding", "template_tags"],
  },
  {
    title: "Workspaces",
    guides: { tenants: "Workspaces, tokens and sources" },
    names: ["region_id", "source", "sources", "workspace", "workspace_stats", "workspaces", "workspaces_sync"],
  },
  {
    title: "Credentials",
    guides: { tenants: "Workspaces, tokens and sources" },
    names: ["application_token", "scoped_token", "widget_token"],
  },
  {
    title: "Connectors",
    guides: { "connector-specs": "Wrong settings fail in the pull request", catalogs: "Stream catalogs" },
    names: [
      "catalog_query",
      "destination_definition",
      "destination_definitions",
      "source_definition",
      "source_definitions",
    ],
  },
  { title: "Schedules", guides: { constructs: "Constructs" }, names: ["cron_describe", "cron_next"] },
];

/** Group of what has this name. Throws for a new name, which somebody has to give a group. */
export function getSubcategory(name: string): Subcategory {
  const found = SUBCATEGORIES.find(({ names }) => names.includes(name));
  if (!found) throw new Error(`"${name}" has no subcategory: choose one in src/codegen/pages/subcategories.ts.`);
  return found;
}
