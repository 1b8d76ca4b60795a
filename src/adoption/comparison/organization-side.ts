import type { SpecLock } from "../../specs";
import { toImportedOrganization, type ImportedTemplate } from "../organization/imported";
import type { Organization } from "../organization/organization";
import {
  toComparedValues,
  toConnectionName,
  type Compared,
  type ComparedKind,
  type Side,
  type Values,
} from "./compared";

/** An organization as one side of a comparison. */
export function toOrganizationSide(found: Organization, lock: SpecLock): Side {
  const { tags, sourceTemplates, connectionTemplates, globalTemplates } = toImportedOrganization(found, lock);
  return {
    objects: [
      ...tags.map(({ name }) => toCompared("template_tag", name, { state: { name }, secrets: [], possible: [] })),
      ...sourceTemplates.map((template) => toCompared("source_template", template.state.name, template)),
      ...connectionTemplates.map((template) =>
        toCompared("connection_template", toConnectionName(template.state) ?? "", template),
      ),
    ],
    notes:
      globalTemplates === 0
        ? []
        : [`Airbyte's own templates are not compared: ${globalTemplates} that every organization is offered.`],
  };
}

function toCompared(
  kind: ComparedKind,
  name: string,
  { state, secrets, possible }: ImportedTemplate<Values>,
): Compared {
  return { kind, name, values: toComparedValues(kind, state), secrets, possible, open: [], bound: [], declared: null };
}
