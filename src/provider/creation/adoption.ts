import { ApiError } from "../../api/errors";
import type { Report } from "../../framework";
import { AttributeError } from "../attribute-error";
import type { Embedded } from "../embedded";
import type { Kind } from "../names/kinds";
import type { Holder } from "../names/named-kind";
import { REPLACED, toTaken } from "../names/words";

interface Surroundings {
  readonly api: Embedded;
  readonly signal: AbortSignal;
}

/** A creation meets an object of its name, which Terraform does not manage or is only to destroy afterwards. */
export function alreadyThere(kind: Kind, holder: Holder | null, name: string): AttributeError {
  return new AttributeError(toTaken(kind, holder, name) + REPLACED, kind.attribute);
}

/**
 * Runs a create. Where the name is taken, but given up by this run, it is run again then; where it is not, the error says
 * how to adopt what is there.
 */
export async function orOfferImport<T>(
  create: () => Promise<T>,
  { kind, name, ...surroundings }: Surroundings & { readonly kind: Kind; readonly name: string },
): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!isTaken(error)) throw error;
    const holder = await findHolder(kind, name, surroundings);
    // Gone by now, or to go: what is in the way after that is another one.
    if (holder !== null && !(await isGivenUp(kind, holder, surroundings))) throw alreadyThere(kind, holder, name);
    return create().catch(async (again: unknown) => {
      throw isTaken(again) ? alreadyThere(kind, await findHolder(kind, name, surroundings), name) : again;
    });
  }
}

/** True if the object gives up its name during this run. Waits for it, while anything moves. */
export async function isGivenUp(kind: Kind, { id, name }: Holder, { api, signal }: Surroundings): Promise<boolean> {
  const { book } = api.run.names.of(kind.type);
  return api.run.names.walk.until(() => book.hasLeft(id, name), signal, { isPatient: true });
}

/** Runs an update that also renames. Where the new name is still another's, it is run when that one has given it up. */
export async function orInTurn<T>(
  update: () => Promise<T>,
  {
    kind,
    object: { id, name: from },
    to,
    put,
    ...surroundings
  }: Surroundings & {
    readonly kind: Kind;
    /** As it is now. */
    readonly object: Holder;
    readonly to: string | null | undefined;
    /** Gives it another name. */
    readonly put: (name: string) => Promise<unknown>;
    readonly report: Report;
  },
): Promise<T> {
  try {
    return await update();
  } catch (error) {
    if (!isTaken(error) || typeof to !== "string" || to === from) throw error;
    const findId = async (name: string) => (await kind.find(name, surroundings.api, surroundings.signal))?.id ?? null;
    const wish = { id, from, to, put: (_from: string, name: string) => put(name), findHolder: findId };
    const { renaming } = surroundings.api.run.names.of(kind.type);
    if (!(await renaming.rename(wish, { ...surroundings, mayWait: false })))
      throw new AttributeError(toTaken(kind, await findHolder(kind, to, surroundings), to), kind.attribute);
    return update();
  }
}

/** The clash is what the user must hear of, even should the search for its cause fail too. */
async function findHolder(kind: Kind, name: string, { api, signal }: Surroundings): Promise<Holder | null> {
  return kind.find(name, api, signal).catch(() => null);
}

function isTaken(error: unknown): boolean {
  return error instanceof ApiError && error.kind === "already-exists";
}
