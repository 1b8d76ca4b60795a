import type { ImportedOrganization, Listed, Organization, Program } from "../../adoption";
import { forPeople, openClient } from "../client";
import type { Terminal } from "../terminal";
import { pullSpecs, type UsedConnector } from "./pull-specs";
import type { Selection } from "./selection";

/** Choices about what is exported. */
export interface Scope {
  readonly selection: Selection;
  readonly workspaces: boolean;
  /** IDs in lower case of objects that some state manages. */
  readonly managed: ReadonlySet<string>;
}

/** Reads the organization of the environment, and makes a program of it. */
export async function exportOrganization(scope: Scope, terminal: Terminal): Promise<Program> {
  const { toImportedOrganization, toProgram } = await import("../../adoption");
  const organization = await read(scope, terminal);
  const { lock, names } = await pullSpecs(listConnectors(organization), terminal);
  const kept = withCarriedTags(organization, scope);
  const imported: ImportedOrganization = toImportedOrganization(kept, lock);
  return toProgram(imported, { lock, connectors: names, otherTags: organization.tags });
}

async function read({ selection, workspaces, managed }: Scope, terminal: Terminal): Promise<Organization> {
  const { readOrganization } = await import("../../adoption");
  const client = await openClient(terminal);
  terminal.say("Reading the organization…");
  let saidAt = Date.now();
  try {
    return await forPeople(
      readOrganization(client, {
        signal: terminal.stop,
        workspaces,
        // Tags are chosen later, when it is known which of them the templates carry.
        wants: (listed) => listed.kind === "template_tag" || (isFree(listed, managed) && selection(listed)),
        onProgress({ read: count, total }) {
          if (Date.now() - saidAt < SECOND && count < total) return;
          saidAt = Date.now();
          terminal.say(`Read ${count} of ${total} source templates.`);
        },
      }),
    );
  } finally {
    client.close();
  }
}

const SECOND = 1000;

function isFree({ id }: Pick<Listed, "id">, managed: ReadonlySet<string>): boolean {
  return !managed.has(id.toLowerCase());
}

/** The organization with those tags only that are chosen, or that its templates carry. Those that a state manages are neither. */
function withCarriedTags(organization: Organization, { selection, managed }: Scope): Organization {
  const templates = [...organization.sourceTemplates, ...organization.connectionTemplates];
  const carried = new Set(templates.flatMap(({ tags }) => tags));
  const isWanted = ({ id, name }: Organization["tags"][number]): boolean =>
    isFree({ id }, managed) && (carried.has(name) || selection({ kind: "template_tag", id, name, tags: [] }));
  return { ...organization, tags: organization.tags.filter(isWanted) };
}

function listConnectors({ sourceTemplates, connectionTemplates }: Organization): readonly UsedConnector[] {
  return [
    ...sourceTemplates.map(({ source_definition_id: id }) => ({ kind: "source" as const, id })),
    ...connectionTemplates.flatMap(({ destination_definition_id: id, data_hosting_type: hosting }) =>
      id === null || hosting === "airbyte_hosted" ? [] : [{ kind: "destination" as const, id }],
    ),
  ];
}
