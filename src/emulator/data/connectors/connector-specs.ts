import { DESTINATION_SPECS } from "./destination-specs";
import { SOURCE_SPECS } from "./source-specs";
import type { Fields } from "./spec-fields";

const SPECS = { ...SOURCE_SPECS, ...DESTINATION_SPECS };

/** True when the emulator knows the spec of a connector. */
export function hasSpec(definitionId: string): boolean {
  return Object.hasOwn(SPECS, definitionId.toLowerCase());
}

/** A connector's settings; none for one whose spec we do not know. */
export function fieldsOf(definitionId: string | null): Fields {
  return SPECS[definitionId?.toLowerCase() ?? ""]?.properties ?? {};
}

/** A connector's spec in the form of answers, with the settings that are asked for. One that we do not know has none. */
export function toSpec(definitionId: string, isAsked: (setting: string) => boolean = () => true): object {
  const spec = SPECS[definitionId.toLowerCase()];
  return {
    documentationUrl: spec?.documentationUrl ?? null,
    connectionSpecification: {
      $schema: "http://json-schema.org/draft-07/schema#",
      title: spec?.title ?? "Source Spec",
      type: "object",
      required: (spec?.required ?? []).filter(isAsked),
      properties: Object.fromEntries(Object.entries(fieldsOf(definitionId)).filter(([key]) => isAsked(key))),
    },
    advanced_auth: null,
    supported_destination_sync_modes: null,
  };
}
