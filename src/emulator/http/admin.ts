import * as z from "zod";
import { findLinear, type Pattern } from "../../specs/check/patterns/pattern";
import { edits } from "./admin-edits";
import type { App, Route } from "./app";
import { FaultShape, PathBeginning } from "./faults/fault-rule";
import type { Faults } from "./faults/faults";
import { checked, invalid, Refusal } from "./refusal";
import type { RequestLog } from "./request-log";
import { reset, type Store } from "../data/store";

export interface AdminParts {
  /** The organization that is edited. */
  readonly app: App;
  /** Of all organizations. */
  readonly stores: readonly Store[];
  readonly faults: Faults;
  readonly log: RequestLog;
}

const Fault = FaultShape.extend({ path: PathBeginning.optional(), pathPattern: z.string().optional() }).refine(
  ({ path, pathPattern }) => path === undefined || pathPattern === undefined,
  { path: ["pathPattern"], error: "Value error, give path or pathPattern, not both" },
);

/**
 * The emulator's own endpoints beneath `/emulator/`, for other processes. They need no token and are not part of Airbyte:
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
        return orRefused(() => {
          faults.add({ ...rule, path: pathPattern === undefined ? path : toPattern(pathPattern) });
          return { added: true };
        });
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
        return orRefused(() => app.setSwitches(changes));
      },
    },
  ];
}

/** An expression from outside. Throws a 422 for an invalid one, and for one that could run forever. */
function toPattern(text: string): Pattern {
  const refuse = (why: string) =>
    invalid({ location: ["body", "pathPattern"], message: `Value error, ${why}`, code: "value_error" });
  try {
    new RegExp(text);
  } catch (error) {
    throw refuse(`this is no regular expression: ${error instanceof Error ? error.message : ""}`);
  }
  const pattern = findLinear(text);
  if (!pattern) throw refuse("do without look-around, back-references and repetitions over 1000");
  return pattern;
}

/** Turns a RangeError into a 422. */
function orRefused<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? new Refusal(422, error.message) : error;
  }
}
