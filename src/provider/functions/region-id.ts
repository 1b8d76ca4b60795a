import { ArgumentError, defineFunction, param } from "../../framework";
import { findRegionId, NO_REGION } from "../../rules";

export const regionId = defineFunction({
  name: "region_id",
  summary: "ID of a region",
  description: "Converts the name of a region to its ID. An ID is returned unchanged.",
  parameters: [param.string("name", { description: "`us` or `eu`, ignoring case, or the ID of a region." })],
  returns: "string",
  run(name) {
    const id = findRegionId(name);
    if (id === null) throw new ArgumentError("name", NO_REGION);
    return id;
  },
});
