import type { Collection } from "./lists/collection";
import { type Create, isSameName } from "./writes/creation";
import { ApiError } from "./errors";
import { path } from "./transport/path";
import { isEmptyBody, toBody } from "./shapes/body";
import {
  CreateAirbyteHosted,
  type CreateConnectionTemplate,
  CreateUserHosted,
  PatchConnectionTemplate,
  type UpdateConnectionTemplate,
} from "./shapes/requests";
import type { CallOptions, Session } from "./transport/session";
import { ConnectionTemplate, CronDescription } from "./shapes/templates";
import { matching, type TemplateFilter, toQuery } from "./lists/template-filter";
import type { TemplateCalls, Templates } from "./writes/template-calls";

/** Templates of destinations and schedules for the data of customers' sources (API 6). */
export interface ConnectionTemplates extends Templates<ConnectionTemplate> {
  /** Whole objects. */
  list(filter?: TemplateFilter, options?: CallOptions): AsyncGenerator<ConnectionTemplate, void>;
  /** As `find`, from a list that all readers of a minute share; null when a GET says that it is gone. */
  read(id: string, options?: CallOptions): Promise<ConnectionTemplate | null>;
  /** All of them, from the same list. */
  readAll(options?: CallOptions): Promise<readonly ConnectionTemplate[]>;
  /** Tags are attached afterwards. Throws `LostAnswer` when the outcome cannot be told. */
  create(body: CreateConnectionTemplate, options?: CallOptions): Promise<ConnectionTemplate>;
  /** Sends the given fields only. A schedule that is null is taken away, as far as the server does so: read the answer. */
  update(id: string, body: UpdateConnectionTemplate, options?: CallOptions): Promise<ConnectionTemplate>;
  /** The server's reading of a Quartz expression. Changes nothing. */
  describeCron(expression: string, options?: CallOptions): Promise<CronDescription>;
}

export interface ConnectionTemplatesOptions {
  readonly session: Session;
  readonly items: Collection<ConnectionTemplate>;
  readonly templates: TemplateCalls<ConnectionTemplate>;
  readonly create: Create<ConnectionTemplate>;
}

export function connectionTemplates(options: ConnectionTemplatesOptions): ConnectionTemplates {
  const { session, items, templates, create } = options;
  const { patch, ...shared } = templates;

  return {
    ...shared,
    list: (filter = {}, callOptions) => matching(items.list(toQuery(filter), callOptions), filter),

    async read(id, callOptions = {}) {
      return (await items.read(callOptions.signal)).get(id) ?? shared.find(id, callOptions);
    },

    readAll: async ({ signal } = {}) => [...(await items.read(signal)).values()],

    create: (body, callOptions = {}) =>
      create({
        queueKey: JSON.stringify(toIdentity(body)),
        post: () =>
          session.call({
            method: "POST",
            path: items.path,
            body: toCreateBody(body),
            config: "destination_config" in body ? body.destination_config : undefined,
            shape: ConnectionTemplate,
            ...callOptions,
          }),
        isAsked: (made) => isLike(made, body),
        matcher: () => Promise.resolve((item) => isLike(item, body)),
        // Nothing keeps the server from taking a second one of the same name (API 6.4).
        unique: false,
        getWhole: (item) => Promise.resolve(item),
        ...callOptions,
      }),

    update(id, body, callOptions) {
      const changes = toBody(PatchConnectionTemplate, body);
      return isEmptyBody(changes)
        ? shared.get(id, callOptions)
        : patch(id, changes, body.destination_config, callOptions);
    },

    async describeCron(expression, callOptions = {}) {
      try {
        return await session.call({
          method: "POST",
          path: path`/api/v1/integrations/templates/connections/cron/describe`,
          body: { cron_expression: expression },
          shape: CronDescription,
          repeatAs: "GET",
          ...callOptions,
        });
      } catch (error) {
        // It is not documented if an invalid expression is an answer or a refusal (API 6.5).
        if (!(error instanceof ApiError) || (error.status !== 400 && error.status !== 422)) throw error;
        return { is_valid: false, description: error.reason };
      }
    },
  };
}

/** The identity of a template, as far as a create gives it. Airbyte names its own destinations itself. */
function toIdentity(body: CreateConnectionTemplate): readonly (string | null)[] {
  if (body.data_hosting_type === "airbyte_hosted") return ["airbyte_hosted", null, null];
  return ["user_hosted", body.destination_name, body.destination_definition_id.toLowerCase()];
}

function isLike(item: ConnectionTemplate, body: CreateConnectionTemplate): boolean {
  const [hosting, name, definition] = toIdentity(body);
  if (item.data_hosting_type !== hosting) return false;
  if (hosting === "airbyte_hosted") return true;
  return (
    isSameName(item.destination_name ?? "", name ?? "") && item.destination_definition_id?.toLowerCase() === definition
  );
}

/** Airbyte takes other fields for each hosting. */
function toCreateBody(body: CreateConnectionTemplate): object {
  return toBody(body.data_hosting_type === "airbyte_hosted" ? CreateAirbyteHosted : CreateUserHosted, body);
}
