import * as z from "zod";

/** An id as the API gives it. Some connectors' ids are no RFC 4122 UUIDs, so only the form is looked at. */
export const uuid = z.guid("It must be a UUID, such as decd338e-5647-4c0b-adf4-da0e75f5a750.");

/** A tag's name. It is part of a path in the API, which a slash would break (contract 4.1, 4.4). */
export const tagName = z
  .string()
  .min(1, "A tag needs a name of 1 to 255 characters.")
  .max(255, "A tag's name has at most 255 characters.")
  .regex(/^[^/]*$/, "A tag's name cannot hold a slash: the API addresses tags by a path that ends in the name.");

/** A template's name. */
export const templateName = z
  .string()
  .min(1, "A template's name cannot be empty. Leave it out to take the connector's.");
