import type { Emulator } from "../../src/emulator";
import type { Random } from "../support/random";

/** Changes that somebody makes in the web app, to everything of the kind. */
const EDITS: readonly ((airbyte: Emulator) => void)[] = [
  ({ sourceTemplates }) => {
    for (const { id } of sourceTemplates.list()) sourceTemplates.update(id, { partial_default_config: { host: "x" } });
  },
  ({ sourceTemplates }) => {
    for (const { id } of sourceTemplates.list()) sourceTemplates.update(id, { tags: [] });
  },
  ({ connectionTemplates }) => {
    for (const { id } of connectionTemplates.list()) connectionTemplates.update(id, { cron_expression: "0 0 1 * * ?" });
  },
  ({ connectionTemplates }) => connectionTemplates.removeAll(),
  ({ templateTags }) => templateTags.removeAll(),
  ({ sources }) => sources.removeAll(),
  ({ workspaces }) => {
    for (const { id, name } of workspaces.list()) if (name === "acme") workspaces.update(id, { status: "inactive" });
  },
  ({ workspaces }) => {
    for (const { id, name } of workspaces.list()) if (name === "acme") workspaces.remove(id);
  },
];

/** Makes one of these changes. */
export function breakSomething(airbyte: Emulator, random: Random): void {
  random.pick(EDITS)(airbyte);
}
