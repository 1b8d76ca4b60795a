/** Every operation served, by collection. */
export { tokens } from "./tokens/tokens";
export { scopedTokens } from "./tokens/scoped-tokens";
export { workspaces } from "./workspaces";
export { templateTags } from "./template-tags";
export { sourceTemplates } from "./source-templates";
export { offeredSourceTemplates } from "./offered-source-templates";
export { sourceTemplateTags } from "./tags/source-template-tags";
export { connectionTemplates } from "./connection-templates";
export { connectionTemplateTags } from "./tags/connection-template-tags";
export { definitions } from "./definitions";
export { catalogs } from "./catalogs";
export { sources } from "./sources";
export { sourceStreams } from "./source-streams";
export { connectors } from "./connectors";
export { destinations } from "./destinations";
export { oauthCredentials } from "./oauth-credentials";
export { organizations } from "./organizations";
