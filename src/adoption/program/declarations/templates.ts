import {
  destinationName,
  isBroken,
  nonBreakingChanges,
  schedule,
  streamName,
  streamSelectionMode,
} from "../../../rules";
import { StreamMappers, tagName, templateMode, templateName, WHITELIST_RULES } from "../../../rules";
import type { SettingPath, SpecLock } from "../../../specs";
import type { ImportedConnectionTemplate, ImportedSourceTemplate } from "../../organization/imported";
import { judgeFit } from "./fit";
import type { DeclaredConnector, DeclaredTemplate, LeftOut } from "./program";
import type { VariableNames } from "./secrets";

/** Knowledge that the declarations of all templates share. */
export interface Surroundings {
  readonly lock: SpecLock;
  readonly variables: VariableNames;
  /** Names of connectors, by their ID in lower case. */
  readonly connectors: ReadonlyMap<string, string>;
  /** False if Airbyte showed a mask somewhere: then it shows none where there is no secret. */
  readonly hidesSecrets: boolean;
}

type Outcome = DeclaredTemplate | LeftOut;

/** Declares a source template, or says why no program can hold it. */
export function declareSource(
  { state, secrets, possible }: ImportedSourceTemplate,
  key: string,
  given: Surroundings,
): Outcome {
  const { id, name, actor_definition_id: connector, partial_default_config: config, mode, customization } = state;
  const kind = "source_template";
  const broken = customization && findCustomizationProblem(customization);
  if (broken) return { kind, id, title: name, reason: broken };
  const remarks: string[] = [];
  const isNamed = keepIf(
    templateName.safeParse(name),
    `Its name is left as it is, because Terraform cannot manage it.`,
    remarks,
  );
  const isKnownMode = mode === null || templateMode.safeParse(mode).success;
  if (!isKnownMode) remarks.push(`Its mode "${mode}" is left as it is.`);
  const settings = declareSettings({ kind: "source", connector, config, secrets, possible }, key, given);
  return {
    kind,
    key,
    importId: id,
    title: name,
    connector: settings.connector,
    values: {
      ...(isNamed && { name }),
      ...(Object.keys(config).length > 0 && { partial_default_config: config }),
      ...(mode !== null && mode !== "REPLICATION" && isKnownMode && { mode }),
      ...(customization && { customization }),
    },
    tags: declareTags(state.tags, remarks),
    secrets: settings.secrets,
    unseen: settings.unseen,
    remarks,
  };
}

/** The same for a connection template. */
export function declareConnection(
  { state, secrets, possible }: ImportedConnectionTemplate,
  key: string,
  given: Surroundings,
): Outcome {
  const { id, destination_name: name, destination_definition_id: connector, cron_expression: cron } = state;
  const kind = "connection_template";
  const title = name ?? "hosted by Airbyte";
  const remarks: string[] = [];
  const isScheduled = cron !== null && keepIf(schedule.safeParse(cron), toCronRemark(cron), remarks);
  const common = {
    kind,
    key,
    importId: id,
    title,
    tags: declareTags(state.tags, remarks),
    unseen: [],
    remarks,
  } as const;
  const timing = isScheduled ? { cron_expression: cron } : {};
  if (state.data_hosting_type === "airbyte_hosted")
    return { ...common, connector: null, values: { data_hosting_type: "airbyte_hosted", ...timing }, secrets: [] };

  const preference = state.non_breaking_changes_preference;
  const reason = findReason([
    [state.data_hosting_type === "user_hosted", `Its data_hosting_type is "${state.data_hosting_type}".`],
    [destinationName.safeParse(name).success, "Terraform cannot manage a destination of this name."],
    [connector !== null, "Airbyte does not tell its connector."],
    [nonBreakingChanges.safeParse(preference).success, `Its non_breaking_changes_preference is "${preference}".`],
  ]);
  if (reason !== null || connector === null) return { kind, id, title, reason: reason ?? "" };
  const config = state.destination_config ?? {};
  const settings = declareSettings({ kind: "destination", connector, config, secrets, possible }, key, given);
  return {
    ...common,
    connector: settings.connector,
    values: {
      destination_name: name,
      destination_config: config,
      ...(preference !== "ignore" && { non_breaking_changes_preference: preference }),
      ...(!state.sync_on_create && { sync_on_create: false }),
      ...timing,
    },
    secrets: settings.secrets,
  };
}

interface GivenSettings {
  readonly kind: "source" | "destination";
  readonly connector: string;
  readonly config: unknown;
  readonly secrets: readonly SettingPath[];
  readonly possible: readonly SettingPath[];
}

function declareSettings(
  settings: GivenSettings,
  key: string,
  { lock, variables, connectors, hidesSecrets }: Surroundings,
) {
  const { kind, connector, secrets, possible } = settings;
  const { required, typed } = judgeFit(settings, lock);
  const declared: DeclaredConnector = {
    id: connector,
    key: Object.keys(lock.connectors).find((name) => lock.connectors[name]?.id === connector) ?? null,
    name: connectors.get(connector.toLowerCase()) ?? connector,
    typed,
  };
  return {
    connector: declared,
    secrets: variables.name(key, secrets, required),
    // Customers usually give these, so that they are no variables.
    unseen: kind === "source" && hidesSecrets ? possible : [],
  };
}

function declareTags(tags: readonly string[], remarks: string[]): readonly string[] | null {
  const unfit = tags.find((tag) => !tagName.safeParse(tag).success);
  if (unfit === undefined) return [...new Set(tags)].sort();
  remarks.push(`Its tags are left as they are, because Terraform cannot manage a tag named "${unfit}".`);
  return null;
}

function toCronRemark(cron: string): string {
  return `Its schedule "${cron}" is left as it is, because it is no Quartz expression.`;
}

function keepIf({ success }: { readonly success: boolean }, remark: string, remarks: string[]): boolean {
  if (!success) remarks.push(remark);
  return success;
}

/** The reason of the first claim that does not hold. */
function findReason(claims: readonly (readonly [boolean, string])[]): string | null {
  return claims.find(([holds]) => !holds)?.[1] ?? null;
}

type Customization = NonNullable<ImportedSourceTemplate["state"]["customization"]>;

function findCustomizationProblem(customization: Customization): string | null {
  const { stream_selection_mode: mode, stream_whitelist: whitelist, stream_mappers: mappers } = customization;
  return findReason([
    [streamSelectionMode.safeParse(mode).success, `Its stream_selection_mode is "${String(mode)}".`],
    [
      !Object.values(WHITELIST_RULES).some((rule) => isBroken(rule, { customization })),
      "Its whitelist contradicts its mode.",
    ],
    [
      (whitelist ?? []).every((stream) => streamName.safeParse(stream).success),
      "Its whitelist has a stream without a name.",
    ],
    [
      mappers === null || StreamMappers.safeParse(mappers).success,
      "Its stream_mappers have a form that is not known here.",
    ],
  ]);
}
