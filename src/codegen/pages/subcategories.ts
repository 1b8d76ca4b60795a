/** Groups of pages in menus, and what each of them holds, by name without the provider's prefix. */
const SUBCATEGORIES: Readonly<Record<string, readonly string[]>> = {
  Templates: [
    "connection_template",
    "connection_templates",
    "source_template",
    "source_templates",
    "visible_templates",
  ],
  Tags: ["tags_match", "template_tag", "template_tag_binding", "template_tags"],
  Workspaces: ["region_id", "source", "sources", "workspace", "workspace_stats", "workspaces", "workspaces_sync"],
  Credentials: ["application_token", "scoped_token", "widget_token"],
  Connectors: [
    "catalog_query",
    "destination_definition",
    "destination_definitions",
    "source_definition",
    "source_definitions",
  ],
  Schedules: ["cron_describe", "cron_next"],
};

/** Group of what has this name. Throws for a new name, which somebody has to give a group. */
export function getSubcategory(name: string): string {
  const found = Object.entries(SUBCATEGORIES).find(([, names]) => names.includes(name));
  if (!found) throw new Error(`"${name}" has no subcategory: choose one in src/codegen/pages/subcategories.ts.`);
  return found[0];
}
