import * as z from "zod";
import { CreateAirbyteHosted, CreateUserHosted, CronExpression, PatchConnectionTemplate } from "../../api/shapes";
import { addressedConnection } from "./shared/addressed-template";
import type { App, Incoming, Route } from "../http/app";
import { toConnectionTemplate } from "../views/connection-template";
import { toList } from "../views/lists";
import { toCronDescription, toStoredCron } from "../evaluation/quartz";
import { checked } from "../http/refusal";
import { toChangedConfig } from "../data/secrets";
import type { StoredConnectionTemplate } from "../data/rows";
import { withoutNulls } from "../data/table";
import { HOSTING_TYPES } from "../../rules";
import { tagFilter } from "../views/tag-filter";
import { attachable } from "./tags/taggable";

const ALL = "/api/v1/integrations/templates/connections";

const Hosting = z.looseObject({ data_hosting_type: z.enum(HOSTING_TYPES).optional() });
const OldDefinition = z.looseObject({ destination_actor_definition_id: z.string() });
const Tags = z.looseObject({ tags: z.array(z.string()) });

/** Connection templates without their tags (API 6). */
export function connectionTemplates(app: App): Route[] {
  const { store, switches, now } = app;
  const templates = store.connectionTemplates;
  const view = (template: StoredConnectionTemplate): object => toConnectionTemplate(template, switches);
  const toCron = (expression: string | null | undefined): string | null =>
    typeof expression === "string" ? toStoredCron(expression, switches) : null;

  function toNewRow(body: unknown): Partial<StoredConnectionTemplate> {
    if (checked(Hosting, body).data_hosting_type === "airbyte_hosted") {
      const { data_hosting_type, cron_expression } = checked(CreateAirbyteHosted, body);
      return { data_hosting_type, cron_expression: toCron(cron_expression) };
    }
    const { cron_expression, ...row } = checked(CreateUserHosted, withNewDefinition(body));
    return { ...row, cron_expression: toCron(cron_expression) };
  }

  function toChanges(template: StoredConnectionTemplate, { body }: Incoming): Partial<StoredConnectionTemplate> {
    const { cron_expression, destination_config, ...rest } = checked(PatchConnectionTemplate, body);
    const isCleared = cron_expression === null && switches.patchNull === "clear";
    const cron = typeof cron_expression === "string" || isCleared ? toCron(cron_expression) : undefined;
    // Airbyte's own destination has nothing else to change.
    if (template.data_hosting_type === "airbyte_hosted") return { cron_expression: cron };
    const { destination_definition_id: definition, destination_config: stored } = template;
    return {
      ...withoutNulls(rest),
      cron_expression: cron,
      destination_config: destination_config
        ? toChangedConfig(definition, stored ?? {}, destination_config, switches)
        : undefined,
    };
  }

  return [
    {
      on: `POST ${ALL}/cron/describe`,
      auth: "application",
      answer: ({ body }) => toCronDescription(checked(CronExpression, body).cron_expression, switches),
    },
    {
      on: `POST ${ALL}`,
      auth: "application",
      answer({ body }) {
        const row = toNewRow(body);
        const asked = switches.tagsOnCreate === "honoured" ? (Tags.safeParse(body).data?.tags ?? []) : [];
        return view(templates.add({ ...row, tags: attachable(app, asked) }));
      },
    },
    {
      on: `GET ${ALL}`,
      auth: "application",
      answer({ query }) {
        const hasTags = tagFilter(query, switches);
        const found = templates.list().filter(({ tags }) => hasTags(tags));
        return toList(ALL, found.map(view), query, switches);
      },
    },
    { on: `GET ${ALL}/:id`, auth: "application", answer: (incoming) => view(addressedConnection(app, incoming)) },
    {
      on: `PATCH ${ALL}/:id`,
      auth: "application",
      answer(incoming) {
        const template = addressedConnection(app, incoming);
        return view(templates.update(template.id, toChanges(template, incoming)));
      },
    },
    {
      on: `DELETE ${ALL}/:id`,
      auth: "application",
      answer: (incoming) => ({ id: templates.remove(addressedConnection(app, incoming).id).id, deleted_at: now() }),
    },
  ];
}

/** Pages of mid 2025 call the definition by another name (API 6.1). */
function withNewDefinition(body: unknown): unknown {
  const old = OldDefinition.safeParse(body);
  return old.success ? { destination_definition_id: old.data.destination_actor_definition_id, ...old.data } : body;
}
