import * as z from "zod";

/** A module in the JSON of a state, as far as it is read here. */
interface Module {
  readonly resources?: readonly z.infer<typeof Resource>[];
  readonly child_modules?: readonly Module[];
}

const Resource = z.object({
  mode: z.string(),
  values: z
    .looseObject({
      id: z.unknown(),
      /** Source templates that a swap has retired. */
      retired: z
        .array(z.looseObject({ id: z.unknown().optional() }))
        .nullish()
        .catch(null),
    })
    .optional(),
});

const Module: z.ZodType<Module> = z.object({
  resources: z.array(Resource).optional(),
  get child_modules() {
    return z.array(Module).optional();
  },
});

const Values = z.object({ root_module: Module.optional() });
const Shown = z.object({
  /** In a plan: the state after the refresh. */
  prior_state: z.object({ values: Values.optional() }).optional(),
  /** In a state. */
  values: Values.optional(),
});

/**
 * IDs of the objects that a state manages, with those that a swap has retired. What a data source reads is not managed.
 * @param shown a plan or a state, as `terraform show -json` prints it
 */
export function listHeldIds(shown: unknown): string[] {
  const { prior_state: prior, values } = Shown.parse(shown);
  return idsOf((prior?.values ?? values)?.root_module ?? {});
}

function idsOf({ resources = [], child_modules: modules = [] }: Module): string[] {
  const own = resources
    .filter(({ mode }) => mode === "managed")
    .flatMap(({ values }) => [values?.id, ...(values?.retired ?? []).map(({ id }) => id)]);
  return [...own.filter((id) => typeof id === "string"), ...modules.flatMap(idsOf)];
}
