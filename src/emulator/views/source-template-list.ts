import type { App } from "../http/app";
import { toList } from "./lists";
import { toItem } from "./source-template";
import type { StoredSourceTemplate } from "../data/rows";
import { tagFilter } from "./tag-filter";

/** The source templates that an organization sees (API 5.4). */
export interface SourceTemplateList {
  /** True when a template is the organization's own, and not one of Airbyte's. */
  isOwn(template: StoredSourceTemplate): boolean;
  /** True when the plain list shows it: own ones, unless query or switch say otherwise. */
  isListed(template: StoredSourceTemplate, query: URLSearchParams): boolean;
  /** The answer of a list: those that are wanted, and carry the tags of the query. */
  answer(path: string, query: URLSearchParams, isWanted: (template: StoredSourceTemplate) => boolean): object;
}

export function sourceTemplateList({ store, organizationId, switches }: App): SourceTemplateList {
  const isOwn = (template: StoredSourceTemplate): boolean => template.organization_id === organizationId;

  return {
    isOwn,
    isListed(template, query) {
      // The parameter came in 2026, and unknown ones are passed over.
      const isGlobalList = switches.era !== "2025-10" && query.get("use_global") === "true";
      if (isGlobalList) return !isOwn(template);
      return isOwn(template) || switches.globalInList === "yes";
    },
    answer(path, query, isWanted) {
      const hasTags = tagFilter(query, switches);
      const found = store.sourceTemplates.list().filter((template) => isWanted(template) && hasTags(template.tags));
      const items = found.map((template) => toItem(template, switches));
      return toList(path, items, query, switches);
    },
  };
}
