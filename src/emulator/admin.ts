import * as z from "zod";
import { Config } from "../api/shapes";
import type { App, Route } from "./app";
import type { Faults } from "./faults";
import { checked, Refusal } from "./refusal";
import type { RequestLog } from "./request-log";

const Fault = z.object({
  method: z.string().optional(),
  path: z.string().optional(),
  pathPattern: z.string().optional(),
  after: z.number().optional(),
  times: z.number().optional(),
  status: z.number().optional(),
  work: z.literal("done").optional(),
  headers: z.record(z.string(), z.string()).optional(),
  short: z.number().optional(),
  retryAfter: z.union([z.number(), z.string()]).optional(),
  body: z.union([z.enum(["html", "truncated"]), z.record(z.string(), z.unknown())]).optional(),
  drop: z.enum(["before", "after"]).optional(),
  delayMs: z.number().optional(),
  expireToken: z.boolean().optional(),
});

const SourceTemplateEdit = z.object({
  name: z.string().optional(),
  icon: z.string().nullable().optional(),
  organization_id: z.string().nullable().optional(),
  partial_default_config: Config.optional(),
  customization: Config.nullable().optional(),
  tags: z.array(z.string()).optional(),
  mode: z.string().optional(),
});

const ConnectionTemplateEdit = z.object({
  destination_name: z.string().optional(),
  icon: z.string().nullable().optional(),
  destination_config: Config.optional(),
  cron_expression: z.string().nullable().optional(),
  non_breaking_changes_preference: z.string().optional(),
  sync_on_create: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
});

/**
 * The emulator's own face, beneath `/emulator/`, for other processes. It needs no token and is no part of Airbyte:
 *
 * - `POST /emulator/faults` adds a `FaultRule`; an expression is written as text in `pathPattern` instead of `path`.
 * - `DELETE /emulator/faults` removes all of them.
 * - `GET /emulator/requests` answers `{ data: [{ method, path, query, status, at }] }`.
 * - `POST /emulator/reset` forgets everything stored, the faults and the requests; tokens stay good.
 * - `PATCH /emulator/source-templates/:id` and `PATCH /emulator/connection-templates/:id` edit a template as somebody
 *   in the web app would.
 * - `PATCH /emulator/switches` takes switches and their new values, and answers with all of them.
 */
export function admin({ store, setSwitches }: App, faults: Faults, log: RequestLog): Route[] {
  return [
    {
      on: "POST /emulator/faults",
      auth: "none",
      answer({ body }) {
        const { pathPattern, path, ...rule } = checked(Fault, body);
        faults.add({ ...rule, path: pathPattern === undefined ? path : new RegExp(pathPattern) });
        return { added: true };
      },
    },
    {
      on: "DELETE /emulator/faults",
      auth: "none",
      answer() {
        faults.clear();
        return { cleared: true };
      },
    },
    { on: "GET /emulator/requests", auth: "none", answer: () => ({ data: log.list() }) },
    {
      on: "POST /emulator/reset",
      auth: "none",
      answer() {
        store.sourceTemplates.removeAll();
        store.connectionTemplates.removeAll();
        store.templateTags.removeAll();
        faults.clear();
        log.clear();
        return { reset: true };
      },
    },
    {
      on: "PATCH /emulator/source-templates/:id",
      auth: "none",
      answer: ({ params, body }) => store.sourceTemplates.update(params.id ?? "", checked(SourceTemplateEdit, body)),
    },
    {
      on: "PATCH /emulator/connection-templates/:id",
      auth: "none",
      answer: ({ params, body }) =>
        store.connectionTemplates.update(params.id ?? "", checked(ConnectionTemplateEdit, body)),
    },
    {
      on: "PATCH /emulator/switches",
      auth: "none",
      answer({ body }) {
        const changes = checked(z.record(z.string(), z.string()), body);
        try {
          return setSwitches(changes);
        } catch (error) {
          throw error instanceof RangeError ? new Refusal(422, error.message) : error;
        }
      },
    },
  ];
}
