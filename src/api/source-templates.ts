import { isNotFound } from "./errors";
import { path } from "./path";
import type { CloneSourceTemplate, CreateSourceTemplate, UpdateSourceTemplate } from "./request-shapes";
import type { CallOptions, Session } from "./session";
import { Deleted, listOf, SourceTemplate, SourceTemplateItem } from "./shapes";
import type { TagAttachment } from "./tag-attachment";

/** Which source templates to list. */
export interface SourceTemplateFilter {
  readonly tags?: readonly string[];
  /** Whether a template must carry all of the tags, or any. Always sent with tags; "all" is the server's default too. */
  readonly tagsMode?: "all" | "any";
  /** Lists Airbyte's own templates instead of the organization's (2026). */
  readonly useGlobal?: boolean;
}

/** Sources that customers may connect (contract 5). */
export interface SourceTemplates {
  /** Short items without config: `find` gives the whole. */
  list(filter?: SourceTemplateFilter, options?: CallOptions): AsyncGenerator<SourceTemplateItem, void>;
  find(id: string, options?: CallOptions): Promise<SourceTemplate | null>;
  /** Throws `ApiError` of kind "not-found" when it is gone. */
  get(id: string, options?: CallOptions): Promise<SourceTemplate>;
  /** Tags are attached afterwards. Throws `ApiError` of kind "already-exists" when the name is taken. */
  create(body: CreateSourceTemplate | CloneSourceTemplate, options?: CallOptions): Promise<SourceTemplate>;
  /** Sends the given fields; without `propagate` existing sources stay as they are. */
  update(id: string, body: UpdateSourceTemplate, options?: CallOptions): Promise<SourceTemplate>;
  /** A template that is not there is a success. */
  delete(id: string, options?: CallOptions): Promise<void>;
  /** A tag that is attached already is a success. */
  attachTag(id: string, tag: string, options?: CallOptions): Promise<void>;
  /** A tag that is not attached is a success. */
  detachTag(id: string, tag: string, options?: CallOptions): Promise<void>;
  /** Attaches and detaches what differs, and reads the template again. */
  setTags(
    id: string,
    current: readonly string[],
    wanted: readonly string[],
    options?: CallOptions,
  ): Promise<SourceTemplate>;
}

const ItemList = listOf(SourceTemplateItem);

export function sourceTemplates(session: Session, tags: TagAttachment): SourceTemplates {
  const all = path`/api/v1/integrations/templates/sources`;
  const one = (id: string): string => path`/api/v1/integrations/templates/sources/${id}`;

  function get(id: string, options: CallOptions = {}): Promise<SourceTemplate> {
    return session.call({ method: "GET", path: one(id), shape: SourceTemplate, ...options });
  }

  return {
    async *list(filter = {}, options = {}) {
      const query = toQuery(filter);
      const { data } = await session.call({ method: "GET", path: all, query, shape: ItemList, ...options });
      yield* data;
    },

    get,

    async find(id, options) {
      if (id === "") return null;
      try {
        return await get(id, options);
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },

    create: (body, options = {}) =>
      session.call({
        method: "POST",
        path: all,
        body: toCreateBody(body),
        config: "partial_default_config" in body ? body.partial_default_config : undefined,
        shape: SourceTemplate,
        ...options,
      }),

    update: (id, { name, partial_default_config, customization, mode, propagate }, options = {}) =>
      session.call({
        method: "PATCH",
        path: one(id),
        body: { name, partial_default_config, customization, mode, propagate: propagate ?? false },
        config: partial_default_config,
        shape: SourceTemplate,
        ...options,
      }),

    async delete(id, options = {}) {
      try {
        await session.call({ method: "DELETE", path: one(id), shape: Deleted, ...options });
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },

    attachTag: (id, tag, options) => tags.attach(id, tag, options),
    detachTag: (id, tag, options) => tags.detach(id, tag, options),

    async setTags(id, current, wanted, options) {
      const added = difference(wanted, current);
      const removed = difference(current, wanted);
      // Adding comes first: between two tiers a template is offered to both for a moment, never to nobody.
      for (const tag of added) await tags.attach(id, tag, options);
      for (const tag of removed) await tags.detach(id, tag, options);
      return get(id, options);
    },
  };
}

function toQuery({ tags = [], tagsMode = "all", useGlobal = false }: SourceTemplateFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const tag of tags) query.append("tags", tag);
  if (tags.length > 0) query.set("tags_mode", tagsMode);
  if (useGlobal) query.set("use_global", "true");
  return query;
}

function difference(these: readonly string[], those: readonly string[]): string[] {
  return [...new Set(these)].filter((tag) => !those.includes(tag));
}

/** Only what the API takes, and never both ids: what a caller spreads in beside it stays here. */
function toCreateBody(body: CreateSourceTemplate | CloneSourceTemplate): object {
  const { name, mode } = body;
  if ("original_source_template_id" in body) {
    return { original_source_template_id: body.original_source_template_id, name, mode };
  }
  const { actor_definition_id, partial_default_config, customization } = body;
  return { actor_definition_id, partial_default_config, name, customization, mode };
}
