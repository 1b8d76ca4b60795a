/** Collections that need nothing but the session and its clock; each is a property of the client, under its name here. */
export { catalogs } from "./catalogs";
export { connectorDefinitions as definitions } from "./definitions";
export { destinations } from "./destinations";
export { oauthCredentials } from "./oauth-credentials";
export { organizations } from "./organizations";
