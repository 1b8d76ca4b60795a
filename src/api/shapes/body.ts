import * as z from "zod";

/** The fields of a request body that its shape has. Everything else that a caller has spread in is left out. */
export function toBody<Given extends object>(shape: z.ZodObject, given: Given): Partial<Given> {
  const fields = Object.entries(given).filter(([key]) => Object.hasOwn(shape.shape, key));
  // Leaving out fields keeps the types of the others.
  return Object.fromEntries(fields) as Partial<Given>;
}

type Nullish<Shape extends z.ZodRawShape> = {
  [K in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[K] extends z.ZodType ? Shape[K] : never>>;
};

/** Body of a change as a server takes it, from the fields that can be changed: each may be left out, or null. */
export function toNullish<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>): z.ZodObject<Nullish<Shape>> {
  const shape = Object.entries<z.ZodRawShape[string]>(fields.shape).map(([key, field]) => [key, z.nullish(field)]);
  // The same keys as before.
  return z.object(Object.fromEntries(shape) as Nullish<Shape>);
}

/** True for a body that changes nothing. */
export function isEmptyBody(body: object): boolean {
  return Object.values<unknown>({ ...body }).every((value) => value === undefined);
}
