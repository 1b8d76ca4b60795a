import type { Collection } from "./lists/collection";
import { type Create, isSameName } from "./writes/creation";
import { ApiError } from "./errors";
import { pages } from "./lists/pages";
import { sharedList } from "./lists/shared-list";
import { path } from "./transport/path";
import { toBody } from "./shapes/body";
import {
  CloneSourceTemplate,
  CreateSourceTemplate,
  PatchSourceTemplate,
  type UpdateSourceTemplate,
} from "./shapes/requests";
import type { Clock } from "./timing/clock";
import type { CallOptions, Session } from "./transport/session";
import { SourceTemplate, SourceTemplateItem } from "./shapes/templates";
import { matching, type TemplateFilter, toQuery } from "./lists/template-filter";
import type { TemplateCalls, Templates } from "./writes/template-calls";

/** Filter of source templates. */
export interface SourceTemplateFilter extends TemplateFilter {
  /** Lists Airbyte's own templates instead of the organization's (2026). */
  readonly useGlobal?: boolean;
}

type CreateBody = CreateSourceTemplate | CloneSourceTemplate;

/** Sources that customers may connect (API 5). */
export interface SourceTemplates extends Templates<SourceTemplate> {
  /** Short items without config: `find` gives the whole. */
  list(filter?: SourceTemplateFilter, options?: CallOptions): AsyncGenerator<SourceTemplateItem, void>;
  /** Airbyte's own templates, open to everyone; none where the server has no list of them. */
  listGlobal(options?: CallOptions): AsyncGenerator<SourceTemplateItem, void>;
  /** The short item of one of Airbyte's own templates, from a list that all readers of a minute share; null for any other. */
  readGlobalItem(id: string, options?: CallOptions): Promise<SourceTemplateItem | null>;
  /** The short item, from a list that all readers of a minute share; null when a GET says that it is gone. */
  readItem(id: string, options?: CallOptions): Promise<SourceTemplateItem | null>;
  /** All short items, from the same list. */
  readAll(options?: CallOptions): Promise<readonly SourceTemplateItem[]>;
  /**
   * Tags are attached afterwards. Throws `ApiError` of kind "already-exists" when the name is taken, `LostAnswer` when
   * the outcome cannot be told.
   */
  create(body: CreateBody, options?: CallOptions): Promise<SourceTemplate>;
  /** Sends the given fields; without `propagate` existing sources stay as they are. */
  update(id: string, body: UpdateSourceTemplate, options?: CallOptions): Promise<SourceTemplate>;
  /**
   * Gives it another name and leaves its settings alone. Late-2025 servers take no change without settings: they get those
   * that they show, with whatever stands for secrets there.
   */
  rename(id: string, name: string, options?: CallOptions): Promise<SourceTemplate>;
}

export interface SourceTemplatesOptions {
  readonly session: Session;
  readonly clock: Clock;
  readonly items: Collection<SourceTemplateItem>;
  readonly templates: TemplateCalls<SourceTemplate>;
  readonly create: Create<SourceTemplateItem>;
}

/** A server without the address may also take "global" for an id, which is no UUID. */
const NO_SUCH_LIST: ReadonlySet<number> = new Set([404, 405, 422]);

/** Address of Airbyte's own templates. */
const GLOBAL = path`/api/v1/integrations/templates/sources/global`;

export function sourceTemplates(options: SourceTemplatesOptions): SourceTemplates {
  const { session, clock, items, templates, create } = options;
  const { patch, ...shared } = templates;
  /** Names that this client has asked for: what a create without a name has made bears another. */
  const askedNames = new Set<string>();

  async function toMatcher(body: CreateBody, options: CallOptions): Promise<(item: SourceTemplateItem) => boolean> {
    const { name } = body;
    if (typeof name === "string") return (item) => item.name === name;
    const definition = isCopy(body)
      ? (await shared.get(body.original_source_template_id, options)).source_definition_id
      : body.actor_definition_id;
    // Lists of late 2025 do not tell the connector.
    const isSame = (id: string | null): boolean => id === null || id.toLowerCase() === definition.toLowerCase();
    return (item) => isSame(item.source_definition_id) && !askedNames.has(item.name);
  }

  async function* listGlobal(callOptions?: CallOptions): AsyncGenerator<SourceTemplateItem, void> {
    try {
      yield* pages(session, { path: GLOBAL, item: SourceTemplateItem, ...callOptions });
    } catch (error) {
      if (!(error instanceof ApiError) || !NO_SUCH_LIST.has(error.status)) throw error;
    }
  }

  const globals = sharedList({
    request: `GET ${GLOBAL}`,
    async load(signal) {
      const found: SourceTemplateItem[] = [];
      for await (const item of listGlobal({ signal })) found.push(item);
      return found;
    },
    clock,
  });

  return {
    ...shared,
    listGlobal,

    list({ useGlobal = false, ...filter } = {}, options) {
      const query = toQuery(filter);
      if (useGlobal) query.set("use_global", "true");
      return matching(items.list(query, options), filter);
    },

    readGlobalItem: async (id, { signal } = {}) => (await globals.read(signal)).get(id) ?? null,

    async readItem(id, options = {}) {
      return (await items.read(options.signal)).get(id) ?? shared.find(id, options);
    },

    readAll: async ({ signal } = {}) => [...(await items.read(signal)).values()],

    create(body, options = {}) {
      const isNamed = typeof body.name === "string";
      if (typeof body.name === "string") askedNames.add(body.name);
      return create({
        queueKey: isNamed ? `named ${body.name}` : "without a name",
        post: () =>
          session.call({
            method: "POST",
            path: items.path,
            body: toCreateBody(body),
            config: isCopy(body) ? undefined : body.partial_default_config,
            shape: SourceTemplate,
            ...options,
          }),
        isAsked: (made) => isAsked(made, body),
        matcher: () => toMatcher(body, options),
        unique: isNamed,
        getWhole: ({ id }) => shared.get(id, options),
        ...options,
      });
    },

    update(id, changes, options) {
      const body = { ...toBody(PatchSourceTemplate, changes), propagate: changes.propagate ?? false };
      return patch(id, body, changes.partial_default_config, options);
    },

    async rename(id, name, options) {
      const body = { ...toBody(PatchSourceTemplate, { name }), propagate: false };
      try {
        return await patch(id, body, undefined, options);
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 422 || error.kind === "already-exists") throw error;
        const { partial_default_config: shown } = await shared.get(id, options);
        return patch(id, { ...body, partial_default_config: shown }, shown, options);
      }
    },
  };
}

/** A copy has the connector of its original, which is not known here. */
function isAsked({ name, source_definition_id: definition }: SourceTemplate, body: CreateBody): boolean {
  if (typeof body.name === "string" && !isSameName(name, body.name)) return false;
  return isCopy(body) || body.actor_definition_id.toLowerCase() === definition.toLowerCase();
}

/** Never with the ids of both a connector and an original. */
function toCreateBody(body: CreateBody): object {
  return toBody(isCopy(body) ? CloneSourceTemplate : CreateSourceTemplate, body);
}

function isCopy(body: CreateBody): body is CloneSourceTemplate {
  return "original_source_template_id" in body && typeof body.original_source_template_id === "string";
}
