import { attr } from "../../framework";
import { defineEphemeral } from "../define";
import { cannotProlong, expiry, tokenLife } from "../workspaces/token-lifetime";

export const applicationToken = defineEphemeral({
  type: "application_token",
  description:
    "A token for the whole organization, minted from the provider's client ID and secret, for API calls outside of this provider. It expires after 15 minutes.",
  attributes: {
    token: attr.string.computed({ description: "The token, for an `Authorization: Bearer` header.", sensitive: true }),
    organization_id: attr.string.computed({
      description: "ID of the organization that the token is for, if Airbyte reports it.",
      nullable: true,
    }),
    ...expiry,
  },
  async open({ api, signal }) {
    const startedAt = Date.now();
    const { token, expiresInSeconds, organizationId: organization_id } = await api.tokens.application({ signal });
    const { renewAt, expires_at } = tokenLife(expiresInSeconds * 1000, startedAt);
    return { result: { token, organization_id, expires_at }, renewAt };
  },
  renew: ({ report }) => cannotProlong("application token", report),
});
