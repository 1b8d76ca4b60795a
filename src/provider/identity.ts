import { attr } from "../framework";

const id = attr.string.required({ description: "ID of the object." });
const organization_id = attr.string.optional({ description: "ID of the organization that owns the object." });

/** Source templates do not say whose they are. */
export const identifyById = {
  attributes: { id },
  of: (state: { readonly id: string }) => ({ id: state.id }),
};

/** Identity of an object that says its organization. */
export const identifyInOrganization = {
  attributes: { id, organization_id },
  of: (state: { readonly id: string; readonly organization_id: string | null }) => ({
    id: state.id,
    organization_id: state.organization_id,
  }),
};
