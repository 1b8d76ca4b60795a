import * as z from "zod";
import { edits } from "./admin-edits";
import type { App, Route } from "./app";
import type { Faults } from "./faults";
import { checked, Refusal } from "./refusal";
import type { RequestLog } from "./request-log";
import { reset, type Store } from "./store";

export interface AdminParts {
  /** The organization that is edited. */
  readonly app: App;
  /** Of all organizations. */
  readonly stores: readonly Store[];
  readonly faults: Faults;
  readonly log: RequestLog;
}

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

/**
 * The emulator's own face, beneath `/emulator/`, for other processes. It needs no token and is no part of Airbyte:
 *
 * - `POST /emulator/faults` adds a `FaultRule`; an expression is written as text in `pathPattern` instead of `path`.
 * - `DELETE /emulator/faults` removes all of them.
 * - `GET /emulator/requests` answers `{ data: [{ method, path, query, status, at }] }`.
 * - `POST /emulator/reset` forgets everything stored, the faults and the requests; tokens stay good.
 * - `PATCH /emulator/source-templates/:id`, and the same with `connection-templates`, `workspaces` and `sources`, edits
 *   one as somebody in the web app would; `POST /emulator/workspaces` and `POST /emulator/sources` add one.
 * - `PATCH /emulator/switches` takes switches and their new values, and answers with all of them.
 *
 * Of several organizations `X-Organization-Id` says whose things are edited; without it, those of the first.
 */
export function admin({ app, stores, faults, log }: AdminParts): Route[] {
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
        stores.forEach(reset);
        faults.clear();
        log.clear();
        return { reset: true };
      },
    },
    ...edits(app.store),
    {
      on: "PATCH /emulator/switches",
      auth: "none",
      answer({ body }) {
        const changes = checked(z.record(z.string(), z.string()), body);
        try {
          return app.setSwitches(changes);
        } catch (error) {
          throw error instanceof RangeError ? new Refusal(422, error.message) : error;
        }
      },
    },
  ];
}
