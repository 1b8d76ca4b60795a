import { isNotFound } from "./errors";
import { path } from "./path";
import type { CallOptions, Session } from "./session";
import { Deleted, listOf, TemplateTag } from "./shapes";

/** Tags that decide which templates a customer is offered (contract 4). They are addressed by name. */
export interface TemplateTags {
  list(options?: CallOptions): AsyncGenerator<TemplateTag, void>;
  /** The tag with this id, else the one with this name; null when there is neither. */
  find(which: { readonly id?: string; readonly name?: string }, options?: CallOptions): Promise<TemplateTag | null>;
  /** Throws `ApiError` of kind "already-exists" when the name is taken. */
  create(name: string, options?: CallOptions): Promise<TemplateTag>;
  /** Keeps the id; templates that carry the tag follow. */
  rename(currentName: string, newName: string, options?: CallOptions): Promise<TemplateTag>;
  /** Also takes the tag off every template. A tag that is not there is a success. */
  delete(name: string, options?: CallOptions): Promise<void>;
}

const TagList = listOf(TemplateTag);

export function templateTags(session: Session): TemplateTags {
  const all = path`/api/v1/integrations/templates/tags`;

  async function* list(options: CallOptions = {}): AsyncGenerator<TemplateTag, void> {
    const { data } = await session.call({ method: "GET", path: all, shape: TagList, ...options });
    yield* data;
  }

  async function find(which: { id?: string; name?: string }, options?: CallOptions): Promise<TemplateTag | null> {
    let named: TemplateTag | null = null;
    for await (const tag of list(options)) {
      if (tag.id === which.id) return tag;
      if (tag.name === which.name) named = tag;
    }
    return named;
  }

  return {
    list,
    find,
    create: (name, options = {}) =>
      session.call({ method: "POST", path: all, body: { name }, shape: TemplateTag, ...options }),

    async rename(currentName, newName, options = {}) {
      const one = path`/api/v1/integrations/templates/tags/${currentName}`;
      try {
        return await session.call({
          method: "PUT",
          path: one,
          body: { name: newName },
          shape: TemplateTag,
          ...options,
        });
      } catch (error) {
        // A repeated rename misses the old name when the first try had worked and only its answer was lost.
        const renamed = isNotFound(error) && error.tries > 1 ? await find({ name: newName }, options) : null;
        if (renamed === null) throw error;
        return renamed;
      }
    },

    async delete(name, options = {}) {
      const one = path`/api/v1/integrations/templates/tags/${name}`;
      try {
        await session.call({ method: "DELETE", path: one, shape: Deleted, ...options });
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
  };
}
