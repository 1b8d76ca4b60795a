import * as z from "zod";
import { toJson } from "../json";
import { Config, listOf } from "./templates";

/** Some servers and lists leave most of these out (API 8), so only a name is asked for. */
const Fields = z.lazy(() =>
  z.object({
    id: z.string().nullish(),
    sourceDefinitionId: z.string().nullish(),
    destinationDefinitionId: z.string().nullish(),
    name: z.string().min(1),
    iconUrl: z.string().nullish(),
    /** Its name in lists of destinations. */
    icon: z.string().nullish(),
    custom: z.boolean().nullish(),
    supportLevel: z.string().nullish(),
    dockerRepository: z.string().nullish(),
    dockerImageTag: z.string().nullish(),
  }),
);

const Spec = z.lazy(() =>
  z.looseObject({
    documentationUrl: z.string().nullish(),
    connectionSpecification: Config.nullish().transform((schema) => (schema ? toPlain(schema) : null)),
  }),
);

/** A connector that templates can be made for, as lists show it. What a server leaves out is null. */
export interface ConnectorSummary {
  readonly id: string;
  readonly name: string;
  readonly iconUrl: string | null;
  /** True for a connector of the organization's own. */
  readonly custom: boolean;
  /** Such as "certified" or "community". */
  readonly supportLevel: string | null;
  /** Such as "airbyte/source-hubspot". */
  readonly dockerRepository: string | null;
  /** The connector's version, where a server tells it. */
  readonly dockerImageTag: string | null;
}

/** A connector with what it asks for. */
export interface ConnectorDefinition extends ConnectorSummary {
  /** `connectionSpecification` is the JSON Schema of its settings. */
  readonly spec: z.infer<typeof Spec> | null;
}

/** One item of a list. */
const Summary = Fields.transform((fields, context) => toSummary(fields, null, context));

/** Both lists, each in its own key, without pages (API 8). */
export const SourceDefinitionList = z.lazy(() => listOf(Summary, "definitions"));
export const DestinationDefinitionList = z.lazy(() => listOf(Summary, "destinations"));

/** A single one, the same for both kinds. */
export const DefinitionAnswer = z.lazy(() =>
  z
    .object({ id: z.string().nullish(), definition: Fields.unwrap().extend({ spec: Spec.nullish() }) })
    .transform(({ id, definition: { spec, ...fields } }, context): ConnectorDefinition => {
      const summary = toSummary(fields, id ?? null, context);
      return { ...summary, spec: spec ?? null };
    }),
);

function toSummary(fields: z.infer<typeof Fields>, outerId: string | null, context: z.RefinementCtx): ConnectorSummary {
  const id = fields.sourceDefinitionId ?? fields.destinationDefinitionId ?? fields.id ?? outerId;
  if (!id) {
    context.issues.push({ code: "custom", message: "missing", path: ["id"], input: undefined });
    return z.NEVER;
  }
  return {
    id,
    name: fields.name,
    iconUrl: fields.iconUrl ?? fields.icon ?? null,
    custom: fields.custom ?? false,
    supportLevel: fields.supportLevel ?? null,
    dockerRepository: fields.dockerRepository ?? null,
    dockerImageTag: fields.dockerImageTag ?? null,
  };
}

/** A schema's bounds are doubles to every validator, so that nothing here needs to keep more digits. */
function toPlain(schema: Config): Config {
  return JSON.parse(toJson(schema)) as Config; // it was an object before, and still is
}
