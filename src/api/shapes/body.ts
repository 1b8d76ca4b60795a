import type * as z from "zod";

/** The fields of a request body that its shape has. Everything else that a caller has spread in is left out. */
export function toBody<Given extends object>(shape: z.ZodObject, given: Given): Partial<Given> {
  const fields = Object.entries(given).filter(([key]) => Object.hasOwn(shape.shape, key));
  // Leaving out fields keeps the types of the others.
  return Object.fromEntries(fields) as Partial<Given>;
}

/** True for a body that changes nothing. */
export function isEmptyBody(body: object): boolean {
  return Object.values<unknown>({ ...body }).every((value) => value === undefined);
}
