import { sentence } from "../../output";
import type { Catalog, OwnedCatalog, PatchOperation } from "../../api";
import { isDoubtful } from "../../api/errors";
import { findNearest } from "../../specs/check/nearest";
import { UserError } from "../../installation/user-error";
import { callFor, getCatalog, type Owner } from "./owner";
import { tryOnCatalog, tryOnStream } from "./trial";

/** Owners whose catalog can be patched and compared. */
type PatchableOwner = Owner & { readonly kind: "owned"; readonly calls: OwnedCatalog };

/** A change of a catalog. */
export interface Change {
  readonly owner: PatchableOwner;
  readonly operations: readonly PatchOperation[];
  /** Stream that paths are relative to; null for the whole catalog. */
  readonly stream: string | null;
  /** True for a dry run, which only sends reads. */
  readonly isTrial: boolean;
  readonly signal: AbortSignal;
}

/** A catalog before and after a change. */
export interface Changed {
  readonly before: Catalog;
  readonly after: Catalog;
}

/** Patches a catalog, or computes the result of a patch. Throws UserError if the patch cannot be applied. */
export async function changeCatalog(change: Change): Promise<Changed> {
  const { owner, operations, stream, isTrial, signal } = change;
  const { catalog: before } = await getCatalog(owner, signal);
  if (stream === null) {
    const after = isTrial
      ? tryOnCatalog(before, operations)
      : await sent(owner, owner.calls.patch(operations, { signal }));
    return { before, after };
  }
  const place = getPlace(stream, before, owner);
  const next = isTrial
    ? tryOnStream(before.streams[place] ?? {}, operations)
    : await sent(owner, owner.calls.streams.patch(stream, operations, { signal }));
  return { before, after: { ...before, streams: before.streams.toSpliced(place, 1, next) } };
}

/** Awaits a patch. Throws UserError, which tells if the patch may have been applied all the same. */
export function sent<T>(owner: Owner, patch: Promise<T>): Promise<T> {
  return callFor(
    owner,
    patch.catch((error: unknown) => {
      if (error instanceof Error && isDoubtful(error)) throw new UserError(`${error.message} ${DOUBTFUL}`);
      throw error;
    }),
  );
}

const DOUBTFUL = 'The patch may have been carried out: look with "catalog show" before you send it again.';

function getPlace(name: string, { streams }: Catalog, { title }: Owner): number {
  const place = streams.findIndex((stream) => stream.name === name);
  if (place !== -1) return place;
  const nearest = findNearest(
    name,
    streams.flatMap((stream) => stream.name ?? []),
  );
  const suggestion = nearest === null ? "" : sentence` Did you mean "${nearest}"?`;
  throw new UserError(sentence`The catalog of ${title} has no stream "${name}".` + suggestion);
}
