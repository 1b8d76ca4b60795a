import * as z from "zod";

/** A plan that cannot be read. The message says why, and what to do. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}

// Terraform leaves out what is empty, and writes null for some of it.

const values = z.record(z.string(), z.unknown()).nullish();

const resourceChange = z.object({
  address: z.string(),
  previous_address: z.string().optional(),
  module_address: z.string().optional(),
  mode: z.string().default("managed"),
  type: z.string(),
  name: z.string(),
  index: z.union([z.string(), z.number()]).optional(),
  deposed: z.string().optional(),
  change: z.object({
    actions: z.array(z.string()),
    before: values,
    after: values,
    // Trees of marks: true for a whole value, else marks by key.
    after_unknown: z.unknown().optional(),
    before_sensitive: z.unknown().optional(),
    after_sensitive: z.unknown().optional(),
    importing: z.object({ id: z.string().optional() }).nullish(),
  }),
});

/** A resource of a state. */
const stored = z.object({
  address: z.string(),
  mode: z.string().default("managed"),
  type: z.string(),
  name: z.string(),
  index: z.union([z.string(), z.number()]).optional(),
  values,
  sensitive_values: z.unknown().optional(),
});

const module_ = z.object({
  resources: z.array(stored).nullish(),
  get child_modules() {
    return z.array(module_).nullish();
  },
});

const configured = z.object({
  address: z.string(),
  expressions: z.record(z.string(), z.unknown()).nullish(),
});

const configuredModule = z.object({
  resources: z.array(configured).nullish(),
  variables: z.record(z.string(), z.object({ sensitive: z.boolean().optional() })).nullish(),
  get module_calls() {
    return z.record(z.string(), z.object({ module: configuredModule.optional() })).nullish();
  },
});

/** The parts of `terraform show -json PLAN` that reports read. Fields that are not known are left out. */
const document = z.object({
  format_version: z.string().regex(/^[01]\./),
  errored: z.boolean().optional(),
  complete: z.boolean().optional(),
  variables: z.record(z.string(), z.object({ value: z.unknown().optional() })).nullish(),
  resource_changes: z.array(resourceChange).nullish(),
  resource_drift: z.array(resourceChange).nullish(),
  prior_state: z.object({ values: z.object({ root_module: module_.optional() }).nullish() }).nullish(),
  configuration: z.object({ root_module: configuredModule.optional() }).nullish(),
});

export type PlanDocument = z.infer<typeof document>;
export type ResourceChange = z.infer<typeof resourceChange>;
export type StoredResource = z.infer<typeof stored>;
export type ConfiguredModule = z.infer<typeof configuredModule>;

/**
 * Reads the JSON of a plan.
 * @param what the file, for the error
 * @throws PlanError for anything else
 */
export function parsePlan(json: unknown, what: string): PlanDocument {
  const parsed = document.safeParse(json);
  if (parsed.success && isPlan(json)) return parsed.data;
  const advice = `Make a plan with "terraform plan -out FILE", and its JSON with "terraform show -json FILE".`;
  const [issue] = parsed.error?.issues ?? [];
  const why = !isPlan(json)
    ? "it has no planned changes"
    : `${issue?.path.join(".") ?? "it"} is not as Terraform writes it`;
  throw new PlanError(`"${what}" is not the JSON of a plan: ${why}. ${advice}`);
}

/** The JSON of a state has a format version too. A plan of an empty program has planned values at least. */
function isPlan(json: unknown): boolean {
  return (
    typeof json === "object" &&
    json !== null &&
    ("planned_values" in json || "resource_changes" in json || "resource_drift" in json || "errored" in json)
  );
}
