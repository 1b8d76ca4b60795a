import * as z from "zod";

/** An ID as the API gives it. Some connectors' IDs are no RFC 4122 UUIDs, so only the form is looked at. */
export const uuid = z.guid("It must be a UUID, such as decd338e-5647-4c0b-adf4-da0e75f5a750.");

/** The most characters of a name: Airbyte states it for tags, and nothing for other objects (API 4.1). */
const LONGEST_NAME = 255;

/** A name, in characters as people count them: those outside the basic plane count once, as Airbyte counts them. */
function nameOf(owner: string, cure = ""): z.ZodString {
  return z
    .string()
    .min(1, `${owner} needs a name of 1 to ${LONGEST_NAME} characters.${cure}`)
    .refine((text) => Array.from(text).length <= LONGEST_NAME, {
      error: `${owner}'s name has at most ${LONGEST_NAME} characters.`,
    });
}

/** A tag's name. It is part of a path in the API, which a slash would break (API 4.1, 4.4). */
export const tagName = z.lazy(() =>
  nameOf("A tag").regex(
    /^[^/]*$/,
    "A tag's name cannot contain a slash, because the API has the name in the path of its URL.",
  ),
);

/** A source template's name. */
export const templateName = z.lazy(() => nameOf("A template", " Leave it out to take the connector's."));

/** Name of the destination that a connection template makes in each workspace. */
export const destinationName = z.lazy(() => nameOf("A destination"));

/** A workspace's name. */
export const workspaceName = z.lazy(() => nameOf("A workspace"));

/** A source's name. */
export const sourceName = z.lazy(() => nameOf("A source", " Leave it out to take Airbyte's."));

/** Name of one stream of a connector. */
export const streamName = z.lazy(() => z.string().min(1, "A stream's name cannot be empty."));

const CONNECTOR_NAME = /^(source|destination)-[a-z0-9][a-z0-9-]*$/;

/** True for a text in the form of a connector's name in the lock of connector specs. */
export function isConnectorName(text: string): boolean {
  return CONNECTOR_NAME.test(text);
}

/** A connector by its ID, or by its name in the lock of connector specs. */
export const connectorId = z.lazy(() =>
  z.string().refine((text) => uuid.safeParse(text).success || isConnectorName(text), {
    message:
      "It must be a UUID, such as decd338e-5647-4c0b-adf4-da0e75f5a750, or a name in connector-specs.lock.json, such as source-postgres.",
  }),
);
