import * as z from "zod";
import { uuid } from "./names";

/** The regions that have a name (API 3). */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ["us", "645a183f-b12b-4c6e-8ad3-99e165603450"],
  ["eu", "b9e48d61-f082-4a14-a8d0-799a907938cb"],
]);

const NAMES = [...REGIONS.keys()].map((name) => `"${name}"`).join(" or ");

/** Form of a region: a name or an ID. */
export const NO_REGION = `It must be the UUID of a region, or its name: ${NAMES}.`;

/** ID of a region, given by its name in upper or lower case, or by its ID. Null for anything else. */
export function findRegionId(name: string): string | null {
  return REGIONS.get(name.toLowerCase()) ?? (uuid.safeParse(name).success ? name : null);
}

/** A region, by name or ID. */
export const region = z.lazy(() => z.string().refine((name) => findRegionId(name) !== null, NO_REGION));

/** True if both denote the same region. */
export function sameRegion(one: string, other: string): boolean {
  return findRegionId(one)?.toLowerCase() === findRegionId(other)?.toLowerCase();
}
