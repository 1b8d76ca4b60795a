import { ArgumentError, defineFunction, param } from "../../framework";
import { uuid } from "../checks";

/** The regions that have a name (contract 3). */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ["us", "645a183f-b12b-4c6e-8ad3-99e165603450"],
  ["eu", "b9e48d61-f082-4a14-a8d0-799a907938cb"],
]);

const NAMES = [...REGIONS.keys()].map((name) => `"${name}"`).join(" or ");

/** The ID of a region by its name in any case; an ID is itself. Null for anything else. */
export function findRegionId(name: string): string | null {
  return REGIONS.get(name.toLowerCase()) ?? (uuid.safeParse(name).success ? name : null);
}

export const regionId = defineFunction({
  name: "region_id",
  summary: "ID of a region",
  description: "The ID of a region, from its name. An ID comes back as it is, so that either can be given.",
  parameters: [param.string("name", { description: "Either `us` or `eu`, in any case, or the ID of a region." })],
  returns: "string",
  run(name) {
    const id = findRegionId(name);
    if (id === null) throw new ArgumentError("name", `It must be the UUID of a region, or its name: ${NAMES}.`);
    return id;
  },
});
