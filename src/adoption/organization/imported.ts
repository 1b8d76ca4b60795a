import type { TemplateTag } from "../../api";
import type { StateOf } from "../../framework";
import { toConnectorSpecs } from "../../provider/connectors/connector-specs";
import * as connection from "../../provider/templates/attributes/connection-template";
import * as source from "../../provider/templates/attributes/source-template";
import * as workspace from "../../provider/workspaces/workspace";
import * as specs from "../../specs";
import type { Organization } from "./organization";

type SourceState = StateOf<typeof source.attributes>;
type ConnectionState = StateOf<typeof connection.attributes>;
type WorkspaceState = StateOf<typeof workspace.attributes>;

/** A template as an import takes it over: its state, and where it has secrets, which are in no state. */
export interface ImportedTemplate<State> {
  readonly state: State;
  /** Places in the settings where Airbyte holds a secret. */
  readonly secrets: readonly specs.SettingPath[];
  /** Places where, by the connector's spec, there may be a secret that the server does not show. */
  readonly possible: readonly specs.SettingPath[];
}

export type ImportedSourceTemplate = ImportedTemplate<SourceState>;
export type ImportedConnectionTemplate = ImportedTemplate<ConnectionState>;

/** An organization as imports take it over, without any secret. What only a program says, such as protection, is at its default. */
export interface ImportedOrganization {
  readonly tags: readonly TemplateTag[];
  readonly sourceTemplates: readonly ImportedSourceTemplate[];
  readonly connectionTemplates: readonly ImportedConnectionTemplate[];
  readonly workspaces: readonly WorkspaceState[];
  readonly globalTemplates: number;
}

/**
 * Reads an organization as the provider's imports do, by the same functions, so that a program made from it plans no
 * change. The lock tells which settings are secret.
 */
export function toImportedOrganization(found: Organization, lock: specs.SpecLock): ImportedOrganization {
  const known = toConnectorSpecs(lock, specs, { writeOnlyAllowed: true });
  return {
    ...found,
    sourceTemplates: found.sourceTemplates.map((each) =>
      toTemplate(source.settings.adopt(each, source.IMPORTED, known)),
    ),
    connectionTemplates: found.connectionTemplates.map((each) =>
      toTemplate(connection.settings.adopt(each, connection.IMPORTED, known)),
    ),
    workspaces: found.workspaces.map((each) => workspace.toState(each, workspace.IMPORTED)),
  };
}

function toTemplate<State>({ state, settings }: Adopted<State>): ImportedTemplate<State> {
  return { state, secrets: settings.secrets, possible: settings.possible };
}

type Adopted<State> = {
  readonly state: State;
  readonly settings: Pick<ImportedTemplate<State>, "secrets" | "possible">;
};
