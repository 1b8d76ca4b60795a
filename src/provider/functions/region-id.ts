import { ArgumentError, defineFunction, param } from "../../framework";
import { findRegionId, NO_REGION } from "../../rules";

export const regionId = defineFunction({
  name: "region_id",
  summary: "ID of a region",
  description: "The ID of a region, from its name. An ID comes back as it is, so that either can be given.",
  parameters: [param.string("name", { description: "Either `us` or `eu`, in any case, or the ID of a region." })],
  returns: "string",
  run(name) {
    const id = findRegionId(name);
    if (id === null) throw new ArgumentError("name", NO_REGION);
    return id;
  },
});
