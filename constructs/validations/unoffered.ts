import type { CatalogIndex, TemplateResource } from "./catalog-index";

interface Unoffered {
  readonly resource: TemplateResource;
  readonly warning: string;
}

/** Lists templates without any statement on tags, in a program that uses tags. Without tags, every customer sees every template. */
export function listUnoffered({ templates, tags }: CatalogIndex): readonly Unoffered[] {
  const usesTags = tags.size > 0 || templates.some((template) => template.tags?.length !== 0 && template.tags !== null);
  if (!usesTags) return [];
  return templates
    .filter((template) => template.tags === null && template.bound.length === 0)
    .map(({ resource }) => ({
      resource,
      warning:
        "It is offered to nobody here, and the tags that it has are left as they are: call offerTo(), or set offeredToNobody: true.",
    }));
}
