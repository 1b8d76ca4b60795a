import type { ConnectorSummary } from "../../api";
import { attr, exactlyOneOf, type StateOf } from "../../framework";
// Not through the index: a lookup needs no JSON Schema.
import { toCanonicalText } from "../../specs/schema/json";
import { findNearest } from "../../specs/check/nearest";
import { AttributeError } from "../attribute-error";
import { uuid } from "../../rules";
import type { Embedded } from "../embedded";

/** Name of each kind of connector in sentences. */
export type ConnectorKind = "source" | "destination";

/** A connector as every list shows it. */
export const listedConnector = {
  id: attr.string.computed({ description: "ID of the connector, the same in every organization." }),
  name: attr.string.computed({ description: "Name of the connector." }),
  icon: attr.string.computed({ description: "URL of the connector's icon.", nullable: true }),
};

/** Further attributes of single connectors and of source connectors in lists. */
export const image = {
  docker_repository: attr.string.computed({
    description:
      "Docker image of the connector, such as `airbyte/source-hubspot`. Null if the server does not report it.",
    nullable: true,
  }),
  support_level: attr.string.computed({
    description:
      "Support level of the connector: `certified` (maintained by Airbyte), `community`, `archived` or `none`.",
    nullable: true,
  }),
};

/** Arguments and answers of a lookup. */
export const foundConnector = {
  ...image,
  id: attr.string.optionalComputed({ description: "ID of the connector. Set either this or `name`.", check: uuid }),
  name: attr.string.optionalComputed({ description: "Exact name of the connector. Set either this or `id`." }),
  icon: listedConnector.icon,
  spec: attr.string.computed({
    description:
      "JSON Schema of the connector's settings, as JSON text with sorted keys, for `jsondecode`. Null if the API has none.",
    nullable: true,
  }),
};

export function toListedConnector({ id, name, iconUrl }: ConnectorSummary): StateOf<typeof listedConnector> {
  return { id, name, icon: iconUrl };
}

export function toImage({ dockerRepository, supportLevel }: ConnectorSummary): StateOf<typeof image> {
  return { docker_repository: dockerRepository, support_level: supportLevel };
}

interface Wanted {
  /** Undefined when it is not known yet. */
  readonly id?: string | null;
  readonly name?: string | null;
}

/** The rule of a lookup: one of its two arguments. */
export const oneConnector = exactlyOneOf(["id", "name"], {
  noun: "connector",
  words: "the connector's id or its name",
});

/** Surroundings of a lookup. */
export interface Lookup extends Pick<Embedded, "definitions"> {
  readonly kind: ConnectorKind;
  readonly signal: AbortSignal;
}

/** The one connector of an id or a name. Throws AttributeError when there is none, or several have the name. */
export async function getConnector({ id, name }: Wanted, lookup: Lookup): Promise<StateOf<typeof foundConnector>> {
  const { kind, definitions, signal } = lookup;
  const wanted = id ?? (await getId(name ?? "", lookup));
  const found = await definitions[`${kind}s`].find(wanted, { signal });
  if (!found) throw new AttributeError(`There is no ${kind} connector with the ID "${wanted}".`, id ? "id" : "name");
  const schema = found.spec?.connectionSpecification ?? null;
  // An id stays as it was written, whatever the case of its letters.
  return { ...toListedConnector(found), ...toImage(found), id: wanted, spec: schema && toCanonicalText(schema) };
}

async function getId(name: string, { kind, definitions, signal }: Lookup): Promise<string> {
  const connectors = [];
  for await (const connector of definitions[`${kind}s`].list({}, { signal })) connectors.push(connector);
  const [only, ...others] = connectors.filter((connector) => connector.name === name);
  if (only && others.length === 0) return only.id;
  if (only) {
    const ids = [only, ...others].map(({ id }) => id).join(", ");
    throw new AttributeError(
      `${others.length + 1} ${kind} connectors are named "${name}". Use an ID instead: ${ids}.`,
      "name",
    );
  }
  const nearest = findNearest(
    name,
    connectors.map((connector) => connector.name),
  );
  const suggestion = nearest === null ? "" : ` Did you mean "${nearest}"?`;
  throw new AttributeError(`There is no ${kind} connector named "${name}".${suggestion}`, "name");
}
