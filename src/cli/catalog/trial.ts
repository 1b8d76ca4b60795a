import { applyPatch } from "rfc6902";
import type { ZodType } from "zod";
import type { Catalog, PatchOperation, Stream } from "../../api";
import { Catalog as CatalogShape, Stream as StreamShape } from "../../api/shapes";
import { parseJson, toJson } from "../../api/json";
import { UserError } from "../../installation/user-error";

/** Applies a patch locally. Throws UserError for an operation that cannot be applied. */
export function tryOnCatalog(catalog: Catalog, operations: readonly PatchOperation[]): Catalog {
  return tryOn(catalog, operations, CatalogShape, "catalog");
}

/** Applies a patch to one stream locally. */
export function tryOnStream(stream: Stream, operations: readonly PatchOperation[]): Stream {
  return tryOn(stream, operations, StreamShape, "stream");
}

function tryOn<T>(document: T, operations: readonly PatchOperation[], shape: ZodType<T>, what: string): T {
  // A copy that keeps every digit of numbers.
  const copy = parseJson(toJson(document));
  operations.forEach((operation, index) => {
    const reason = findFault(copy, operation);
    const { op, path } = operation;
    if (reason !== null)
      throw new UserError(`Operation ${index + 1}, ${op} ${path}, cannot be carried out: ${reason}.`);
  });
  const outcome = shape.safeParse(copy);
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  throw new UserError(`The patch leaves no ${what}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}.`);
}

/** Applies one operation, or returns the reason why it cannot be applied. */
function findFault(document: unknown, { op, path, value }: PatchOperation): string | null {
  try {
    const [error] = applyPatch(document, [op === "remove" ? { op, path } : { op, path, value }]);
    if (!error) return null;
    return error.name === "TestError" ? "the value there is different" : "there is no such place";
  } catch {
    return "the path is not a JSON Pointer, which starts with a slash";
  }
}
