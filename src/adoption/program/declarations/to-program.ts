import type { TemplateTag } from "../../../api";
import { tagName, workspaceName, workspaceStatus } from "../../../rules";
import type { SpecLock } from "../../../specs";
import type { ImportedOrganization } from "../../organization/imported";
import { judgeFit } from "./fit";
import { toKeys } from "./names";
import type { Declared, DeclaredTag, DeclaredTemplate, LeftOut, Program, UnfitConnector } from "./program";
import { VariableNames } from "./secrets";
import { declareConnection, declareSource, type Surroundings } from "./templates";
import { guessTiers } from "./tiers";

/** Knowledge that a program is made with, beside the organization. */
export interface Making {
  readonly lock: SpecLock;
  /** Names of connectors, by their ID in lower case. */
  readonly connectors: ReadonlyMap<string, string>;
  /** Tags of the organization that are not exported: templates name them all the same. @default none */
  readonly otherTags?: readonly Pick<TemplateTag, "id" | "name">[];
}

/** Makes a program that declares the organization as it is. */
export function toProgram(
  organization: ImportedOrganization,
  { lock: pulled, connectors, otherTags = [] }: Making,
): Program {
  const { lock, unfit } = withoutUnfit(organization, pulled);
  const { sourceTemplates, connectionTemplates } = organization;
  const all = [...sourceTemplates, ...connectionTemplates];
  const given: Surroundings = {
    lock,
    connectors,
    variables: new VariableNames(),
    hidesSecrets: all.every(({ secrets }) => secrets.length === 0),
  };
  const sourceKeys = keysOf("source_template", sourceTemplates, ({ state }) => state.name);
  const connectionKeys = keysOf(
    "connection_template",
    connectionTemplates,
    ({ state }) => state.destination_name ?? "Airbyte hosted",
  );
  const sources = sourceTemplates.map((each) => declareSource(each, sourceKeys.get(each.state.id) ?? "", given));
  const connections = connectionTemplates.map((each) =>
    declareConnection(each, connectionKeys.get(each.state.id) ?? "", given),
  );
  const tags = declareTags(organization, otherTags);
  const workspaces = declareWorkspaces(organization);
  return {
    tags: withoutLeftOut(tags),
    sourceTemplates: withTwins(withoutLeftOut(sources)),
    connectionTemplates: withTwins(withoutLeftOut(connections)),
    workspaces: withoutLeftOut(workspaces),
    lock,
    unfit: [...unfit.values()],
    leftOut: [...tags, ...sources, ...connections, ...workspaces].filter(isLeftOut),
    globalTemplates: organization.globalTemplates,
  };
}

function isLeftOut(outcome: Declared | LeftOut): outcome is LeftOut {
  return "reason" in outcome;
}

function withoutLeftOut<Each extends Declared>(outcomes: readonly (Each | LeftOut)[]): readonly Each[] {
  return outcomes.flatMap((outcome) => ("reason" in outcome ? [] : [outcome]));
}

/** The lock without connectors whose spec refuses settings that Airbyte has: the provider would refuse them at plan. */
function withoutUnfit(
  organization: ImportedOrganization,
  lock: SpecLock,
): { readonly lock: SpecLock; readonly unfit: ReadonlyMap<string, UnfitConnector> } {
  const unfit = new Map<string, UnfitConnector>();
  const names = new Map(Object.values(lock.connectors).map(({ id, name }) => [id, name]));
  for (const { title, ...settings } of listSettings(organization)) {
    const { refusal } = judgeFit(settings, lock);
    const { connector } = settings;
    if (refusal === null || unfit.has(connector)) continue;
    unfit.set(connector, { name: names.get(connector) ?? connector, template: title, reason: refusal });
  }
  const kept = Object.entries(lock.connectors).filter(([, { id }]) => !unfit.has(id));
  return { lock: { ...lock, connectors: Object.fromEntries(kept) }, unfit };
}

function listSettings({ sourceTemplates, connectionTemplates }: ImportedOrganization) {
  return [
    ...sourceTemplates.map(({ state, secrets, possible }) => ({
      title: state.name,
      kind: "source" as const,
      connector: state.actor_definition_id,
      config: state.partial_default_config,
      secrets,
      possible,
    })),
    ...connectionTemplates.flatMap(({ state, secrets, possible }) =>
      state.destination_definition_id === null
        ? []
        : [
            {
              title: state.destination_name ?? "",
              kind: "destination" as const,
              connector: state.destination_definition_id,
              config: state.destination_config,
              secrets,
              possible,
            },
          ],
    ),
  ];
}

function keysOf<Template extends { readonly state: { readonly id: string } }>(
  kind: Declared["kind"],
  templates: readonly Template[],
  nameOf: (template: Template) => string,
): ReadonlyMap<string, string> {
  return toKeys(templates.map((template) => ({ kind, id: template.state.id, name: nameOf(template) })));
}

function declareTags(
  { tags, sourceTemplates, connectionTemplates }: ImportedOrganization,
  others: readonly Pick<TemplateTag, "id" | "name">[],
): (DeclaredTag | LeftOut)[] {
  const states = [...sourceTemplates, ...connectionTemplates].map(({ state }) => state);
  const carriers = (name: string): ReadonlySet<string> =>
    new Set(states.flatMap((state) => (state.tags.includes(name) ? [state.id] : [])));
  const own = new Set(tags.map(({ name }) => name));
  const known = new Map(others.map((tag) => [tag.name, tag]));
  // A server may show a tag on a template that its list of tags does not have.
  const foreign = [...new Set(states.flatMap((state) => state.tags))].filter((name) => !own.has(name)).sort();
  const all = [...tags, ...foreign.map((name) => known.get(name) ?? { id: name, name })];
  const tiers = guessTiers(all.map(({ name }) => ({ name, templates: carriers(name) })));
  const keys = toKeys(all.map(({ id, name }) => ({ kind: "template_tag", id, name })));
  return all.flatMap(({ id, name }): (DeclaredTag | LeftOut)[] => {
    const elsewhere = !own.has(name);
    if (!tagName.safeParse(name).success)
      return elsewhere
        ? []
        : [{ kind: "template_tag", id, title: name, reason: "Terraform cannot manage a tag of this name." }];
    return [
      {
        kind: "template_tag",
        key: keys.get(id) ?? "",
        importId: id,
        title: name,
        values: { name },
        remarks: [],
        tier: tiers.get(name) ?? null,
        elsewhere,
      },
    ];
  });
}

function declareWorkspaces({ workspaces }: ImportedOrganization): (Declared | LeftOut)[] {
  const keys = toKeys(workspaces.map(({ id, name }) => ({ kind: "workspace", id, name })));
  return workspaces.map(({ id, name, status, cache_enabled }) => {
    if (!workspaceName.safeParse(name).success)
      return { kind: "workspace", id, title: name, reason: "Terraform cannot manage a workspace of this name." };
    const isKnown = workspaceStatus.safeParse(status).success;
    return {
      kind: "workspace",
      key: keys.get(id) ?? "",
      importId: id,
      title: name,
      values: {
        name,
        ...(isKnown && status !== "active" && { status }),
        ...(cache_enabled !== null && { cache_enabled }),
      },
      remarks: isKnown ? [] : [`Its status "${status}" is left as it is.`],
    };
  });
}

/** Templates with a remark on those that share a name, which the program accepts only while both are imported. */
function withTwins(templates: readonly DeclaredTemplate[]): readonly DeclaredTemplate[] {
  const times = new Map<string, number>();
  for (const { title } of templates) times.set(title, (times.get(title) ?? 0) + 1);
  return templates.map((template) =>
    template.connector !== null && (times.get(template.title) ?? 0) > 1
      ? { ...template, remarks: [...template.remarks, TWIN] }
      : template,
  );
}

const TWIN = "Another template has the same name. Rename one of them before you remove importFrom().";
