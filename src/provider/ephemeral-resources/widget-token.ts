import { TAGS_MODES } from "../../audience";
import { attr } from "../../framework";
import { allowedOrigin, choiceOf, tagName } from "../../rules";
import { defineEphemeral } from "../define";
import { cannotProlong, expiry, tokenLife } from "../workspaces/token-lifetime";
import { getTokenWorkspace, tokenRules, tokenWorkspace } from "../workspaces/token-workspace";

const selected = (what: string) =>
  attr.stringSet.defaulted([], {
    description: `Names of the tags that select ${what}. Without tags, all are offered.`,
    each: tagName,
  });
const mode = (what: string) =>
  attr.oneOf(choiceOf(TAGS_MODES)).defaulted("any", {
    description: `Whether a ${what} needs \`any\` or \`all\` of the selected tags. Defaults to \`any\`.`,
  });

export const widgetToken = defineEphemeral({
  type: "widget_token",
  description:
    "A token that opens the widget in your application, for one workspace, one origin and the templates that certain tags select. It expires after 20 minutes.",
  attributes: {
    ...tokenWorkspace,
    allowed_origin: attr.string.required({
      description:
        "Origin of the page that shows the widget: scheme, host and port without a trailing slash, such as `https://app.example.com`.",
      check: allowedOrigin,
    }),
    source_template_tags: selected("source templates"),
    source_template_tags_mode: mode("source template"),
    connection_template_tags: selected("connection templates"),
    connection_template_tags_mode: mode("connection template"),
    token: attr.string.computed({ description: "The token, to be passed to the widget.", sensitive: true }),
    scoped_token: attr.string.computed({
      description: "The scoped token inside the widget token, for an `Authorization: Bearer` header.",
      sensitive: true,
    }),
    widget_url: attr.string.computed({
      description: "URL of the widget, decoded from the token.",
      sensitive: true,
    }),
    ...expiry,
  },
  rules: tokenRules,
  async open({ config, api, signal }) {
    const workspace = await getTokenWorkspace(config, { api, signal });
    const { renewAt, expires_at } = tokenLife();
    const {
      token,
      scopedToken: scoped_token,
      widgetUrl: widget_url,
    } = await api.tokens.widget(
      {
        ...workspace,
        allowed_origin: config.allowed_origin,
        selected_source_template_tags: config.source_template_tags,
        selected_source_template_tags_mode: config.source_template_tags_mode,
        selected_connection_template_tags: config.connection_template_tags,
        selected_connection_template_tags_mode: config.connection_template_tags_mode,
      },
      { signal },
    );
    const { workspace_id } = await api.tokens.info(scoped_token, { signal });
    return {
      result: {
        ...config,
        workspace_id,
        workspace_name: workspace.workspace_name,
        token,
        scoped_token,
        widget_url,
        expires_at,
      },
      renewAt,
    };
  },
  renew: ({ report }) => cannotProlong("widget token", report),
});
