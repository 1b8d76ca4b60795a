import { z } from "zod";
import { TAGS_MODES } from "../audience";

/** Actions of Terraform on an object. A replacement is one action, whichever half comes first. */
export const ACTIONS = ["create", "update", "replace", "destroy", "import", "move", "forget"] as const;

/** From the most to the least dangerous. */
export const RISKS = ["high", "medium", "low"] as const;

/** Occasions of a report: changes that are planned, changes that others have made, or differences of two sides. */
export const SUBJECTS = ["plan", "drift", "comparison"] as const;

/** Kinds of objects that are looked for outside of all states. */
export const UNMANAGED_KINDS = ["source_template", "connection_template", "template_tag"] as const;

/** One value that changes. */
const leaf = z
  .strictObject({
    path: z.string().meta({ description: "JSON pointer (RFC 6901) below the object's attributes" }),
    before: z.json().meta({ description: "null where there was none, and for a secret" }),
    after: z.json().meta({ description: "null where there is none, for a secret, and where it is known after apply" }),
    sensitive: z.boolean().meta({ description: "true for a secret, whose values are never in a report" }),
    unknown: z.boolean().meta({ description: "true if the value is known after apply only" }),
  })
  .meta({ id: "Leaf" });

const change = z
  .strictObject({
    address: z
      .string()
      .meta({ description: "Terraform's address of the object; its type and name where a comparison has no program" }),
    stack: z.string().nullable().meta({ description: "CDKTF stack, where the plan is of one" }),
    construct: z.string().nullable().meta({ description: "path of the construct that declares it, where known" }),
    source: z
      .strictObject({ file: z.string(), line: z.int().positive() })
      .nullable()
      .meta({ description: "where the program declares it, where synth recorded that" }),
    type: z.string().meta({ description: "Terraform's type of the object" }),
    name: z.string().meta({ description: "the name that people know, else the label of the address" }),
    action: z.enum(ACTIONS),
    risk: z.enum(RISKS),
    reasons: z.array(z.string()).meta({ description: "why it has its risk, a sentence each, the gravest first" }),
    leaves: z.array(leaf),
  })
  .meta({ id: "Change" });

const audience = z
  .strictObject({
    tags: z.array(z.string()).meta({ description: "the tags that a widget token of these customers selects" }),
    mode: z.enum(TAGS_MODES),
    tier: z.string().nullable().meta({ description: "name of the tier of the program, if it is one" }),
    kind: z.enum(["source", "connection"]).meta({ description: "kind of template that the names are of" }),
    before: z.array(z.string()).meta({ description: "names of the templates offered now, sorted" }),
    after: z.array(z.string()).meta({ description: "names of the templates offered then, sorted" }),
    gained: z.array(z.string()),
    lost: z.array(z.string()),
  })
  .meta({ id: "Audience" });

const schedule = z
  .strictObject({
    address: z.string(),
    stack: z.string().nullable().meta({ description: "CDKTF stack, where the plan is of one" }),
    construct: z.string().nullable().meta({ description: "path of the construct that declares it, where known" }),
    name: z.string(),
    before: z.string().nullable().meta({ description: "cron expression; null where data moves on no schedule" }),
    after: z.string().nullable(),
    words_before: z.string().nullable().meta({ description: "the schedule in plain English" }),
    words_after: z.string().nullable(),
    runs_per_day_before: z.number().nonnegative().meta({ description: "average over a year" }),
    runs_per_day_after: z.number().nonnegative(),
    next_runs: z.array(z.string()).meta({ description: "the next three runs in the timezone asked for, ISO 8601" }),
  })
  .meta({ id: "Schedule" });

/** An object that exists in the organization and in no state. */
const unmanaged = z
  .strictObject({
    kind: z.enum(UNMANAGED_KINDS),
    id: z.string(),
    name: z.string(),
    tags: z.array(z.string()).meta({ description: "the template's tags, sorted; empty for a tag" }),
  })
  .meta({ id: "Unmanaged" });

/** An object of which a secret may have changed. Airbyte shows no secrets, so nobody can be sure. */
const suspectedSecret = z
  .strictObject({
    address: z.string().meta({ description: "Terraform's address of the object" }),
    stack: z.string().nullable().meta({ description: "CDKTF stack, where the plan is of one" }),
    reason: z.string().meta({ description: "why it is suspected, and what to do, in full sentences" }),
  })
  .meta({ id: "SuspectedSecret" });

/** A part of the program that could not be looked at, or not to its end. */
const trouble = z
  .strictObject({
    stack: z.string().nullable().meta({ description: "CDKTF stack; null where it is not that of one" }),
    reason: z.string().meta({ description: "which part, and why, in full sentences" }),
  })
  .meta({ id: "Trouble" });

const count = z.int().nonnegative();

/** The changes of plans, and their meaning for customers. Published as docs/report.schema.json. */
export const reportShape = z
  .strictObject({
    format: z.literal(1),
    subject: z.enum(SUBJECTS).meta({ description: "what the report is about: plans, drift, or a comparison" }),
    sides: z
      .strictObject({
        before: z.string().meta({ description: "name of the side that would have to change" }),
        after: z.string().meta({ description: "name of the side that it would become as" }),
      })
      .optional()
      .meta({ description: "the two that a comparison is of; absent otherwise" }),
    troubles: z
      .array(trouble)
      .meta({ description: "what could not be looked at, or not to its end; the rest of the report is without it" }),
    summary: z.strictObject({
      create: count,
      update: count,
      replace: count,
      destroy: count,
      import: count,
      move: count,
      forget: count,
      drift: count,
    }),
    changes: z.array(change).meta({ description: "by risk, then by address" }),
    drift: z.array(change).meta({ description: "what was changed outside Terraform since the last apply" }),
    unmanaged: z
      .array(unmanaged)
      .meta({ description: "what the organization has and no state holds; empty but for drift" }),
    suspected_secrets: z
      .array(suspectedSecret)
      .meta({ description: "secrets that may have changed; empty but for drift" }),
    audiences: z.array(audience),
    schedules: z.array(schedule),
    timezone: z.string().meta({ description: "IANA name of the timezone of the next runs" }),
    notes: z.array(z.string()).meta({ description: "what the report does not know, a sentence each" }),
  })
  .meta({ id: "Report" });

export type Report = z.infer<typeof reportShape>;
export type Change = z.infer<typeof change>;
export type Leaf = z.infer<typeof leaf>;
export type Audience = z.infer<typeof audience>;
export type Schedule = z.infer<typeof schedule>;
export type Unmanaged = z.infer<typeof unmanaged>;
/** Names of the two that are compared. */
export type Sides = NonNullable<Report["sides"]>;
export type Trouble = z.infer<typeof trouble>;
export type SuspectedSecret = z.infer<typeof suspectedSecret>;
export type Risk = Change["risk"];
export type Action = Change["action"];
