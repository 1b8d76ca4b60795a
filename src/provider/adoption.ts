import { ApiError } from "../api/errors";
import { AttributeError } from "./attribute-error";

/** What is there already, and how to take it over. */
export interface Existing {
  /** What it is, such as `source template "CRM"`. */
  readonly what: string;
  /** Full resource type. */
  readonly type: string;
  /** What an import takes; null when it could not be found out. */
  readonly id: string | null;
  /** The attribute that clashes. */
  readonly attribute: string;
}

/** There is such an object already, and Terraform does not manage it: the message is ready to be acted on. */
export function alreadyThere({ what, type, id, attribute }: Existing): AttributeError {
  const shown = id ?? "ID";
  return new AttributeError(
    `Airbyte already has a ${what}, which Terraform does not manage. Choose another name, or import it:\n\n` +
      `  import {\n    to = ${type}.NAME_OF_YOUR_RESOURCE\n    id = "${shown}"\n  }\n\n` +
      `With constructs: resource.importFrom("${shown}")`,
    attribute,
  );
}

/** Runs a create; a clash of names becomes an error that says how to adopt what is there. */
export async function orOfferImport<T>(
  create: () => Promise<T>,
  { findId, ...existing }: Omit<Existing, "id"> & { readonly findId: () => Promise<string | null> },
): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== "already-exists") throw error;
    // The clash is what the user must hear of, even should the search for its ID fail too.
    const id = await findId().catch(() => null);
    throw alreadyThere({ ...existing, id });
  }
}
