import { attr } from "../../framework";
import { defineEphemeral } from "../define";
import { cannotProlong, expiry, tokenLife } from "../workspaces/token-lifetime";
import { getTokenWorkspace, tokenRules, tokenWorkspace } from "../workspaces/token-workspace";

export const scopedToken = defineEphemeral({
  type: "scoped_token",
  description: "A token for one workspace, to read and write its customer's sources. It expires after 20 minutes.",
  attributes: {
    ...tokenWorkspace,
    token: attr.string.computed({ description: "The token, for an `Authorization: Bearer` header.", sensitive: true }),
    ...expiry,
  },
  rules: tokenRules,
  async open({ config, api, signal }) {
    const workspace = await getTokenWorkspace(config, { api, signal });
    const { renewAt, expires_at } = tokenLife();
    const { token } = await api.tokens.scoped(workspace, { signal });
    const { workspace_id, workspace_name } = await api.tokens.info(token, { signal });
    return {
      result: {
        ...config,
        workspace_id,
        workspace_name: workspace_name ?? workspace.workspace_name,
        token,
        expires_at,
      },
      renewAt,
    };
  },
  renew: ({ report }) => cannotProlong("scoped token", report),
});
