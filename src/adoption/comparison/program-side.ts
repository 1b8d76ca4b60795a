import { isSecretName } from "../../output";
import { findConnector, type SettingPath, type SpecLock } from "../../specs";
import {
  COMPARED_ATTRIBUTES,
  COMPARED_KINDS,
  CONNECTORS,
  toConnectionName,
  type Compared,
  type ComparedKind,
  type Side,
  type Values,
} from "./compared";
import { evaluate, type Lookup } from "./expressions";
import { listLeaves, valueAt, withValueAt } from "./places";
import { PREFIX, readStack, toAlias, type GivenStack } from "./synthesized";

/** True for a provider whose objects are compared. */
export type IsIn = (stack: string, alias: string | null) => boolean;

/**
 * The objects of a synthesized program in one organization, as one side of a comparison.
 * @param isIn true for a provider of that organization, by the stack and its alias
 */
export function toProgramSide(stacks: readonly GivenStack[], lock: SpecLock, isIn: IsIn): Side {
  const sides = stacks.map((stack) => toStackSide(stack, lock, isIn));
  return { objects: sides.flatMap(({ objects }) => objects), notes: sides.flatMap(({ notes }) => notes) };
}

function toStackSide({ name: stack, json }: GivenStack, lock: SpecLock, isIn: IsIn): Side {
  const { resource } = readStack(json);
  const find: Lookup = (reference) => {
    const [, type = "", label = "", attribute = ""] = /^(\w+)\.([\w-]+)\.(\w+)$/.exec(reference) ?? [];
    const value = resource[type]?.[label]?.[attribute];
    return type === `${PREFIX}template_tag` && typeof value === "string" && !value.includes("${") ? value : undefined;
  };
  const bindings = listBindings(
    Object.values(resource[`${PREFIX}template_tag_binding`] ?? {}).filter((binding) => isIn(stack, toAlias(binding))),
    find,
  );
  const notes: string[] = [];
  const objects = COMPARED_KINDS.flatMap((kind) =>
    Object.entries(resource[`${PREFIX}${kind}`] ?? {}).flatMap(([label, given]): Compared[] => {
      if (!isIn(stack, toAlias(given))) return [];
      const address = `${PREFIX}${kind}.${label}`;
      const bound = bindings.flatMap(({ template, tag }) => (template === address ? tag : []));
      const object = "for_each" in given || "count" in given ? null : toCompared(kind, given, { find, lock, bound });
      if (object !== null) return [{ ...object, declared: { address, stack } }];
      notes.push(`“${address}” is not compared: its name is known only at plan.`);
      return [];
    }),
  );
  const elsewhere = bindings.filter(({ template }) => template === null).length;
  if (elsewhere > 0)
    notes.push(`Bindings of templates that another program manages are not compared: ${elsewhere} in stack ${stack}.`);
  return { objects, notes };
}

interface Surroundings {
  readonly find: Lookup;
  readonly lock: SpecLock;
  readonly bound: readonly string[];
}

function toCompared(kind: ComparedKind, given: Values, { find, lock, bound }: Surroundings): Compared | null {
  const values: Record<string, unknown> = {};
  const open: SettingPath[] = [];
  for (const attribute of COMPARED_ATTRIBUTES[kind]) {
    const evaluated = evaluate(given[attribute], find);
    // Airbyte or somebody else decides on what is not set; and no tag of a set can be told from the others.
    const isOpen = isUnset(attribute, given) || (attribute === "tags" && evaluated.open.length > 0);
    if (isOpen) open.push([attribute]);
    else {
      values[attribute] = evaluated.value ?? null;
      open.push(...evaluated.open.map((path) => [attribute, ...path]));
    }
  }
  if (Array.isArray(values.tags)) values.tags = values.tags.map(String).sort();
  if (values.cron_expression === "") values.cron_expression = null;
  if (kind === "template_tag")
    return typeof values.name === "string" ? { ...NO_SECRETS, kind, name: values.name, values, open, bound } : null;
  const names = CONNECTORS[kind];
  const connector = values[names.connector];
  const known = typeof connector === "string" ? findConnector(lock, connector, names.kind) : null;
  if (known !== null) values[names.connector] = known.id;
  const name = kind === "source_template" ? (values.name ?? known?.name) : toConnectionName(values);
  if (typeof name !== "string") return null;
  const plain = listPlainSecrets(values[names.config]);
  for (const place of plain) values[names.config] = withValueAt(values[names.config], place, undefined);
  const secrets = toSecrets(given[names.secrets]);
  return { ...NO_SECRETS, kind, name, values, open, bound, secrets: secrets && [...secrets, ...plain] };
}

const NO_SECRETS = { secrets: [], possible: [], declared: null } as const;

/** Attributes that Airbyte chooses, or others, where a program does not. */
const CHOSEN: ReadonlySet<string> = new Set(["name", "actor_definition_id", "mode", "tags", "cron_expression"]);

function isUnset(attribute: string, given: Values): boolean {
  return CHOSEN.has(attribute) && (given[attribute] ?? null) === null;
}

/** Places of the secrets that a program gives; null if it gives them as a whole. */
function toSecrets(given: unknown): readonly SettingPath[] | null {
  return typeof given === "string" ? null : listLeaves(given);
}

/** Places of settings that are secret by their name, as an import would take them. */
function listPlainSecrets(config: unknown): SettingPath[] {
  return listLeaves(config).filter((path) => {
    const value = valueAt(config, path);
    const name = path.findLast((step) => typeof step === "string");
    return (typeof value === "string" || typeof value === "number") && name !== undefined && isSecretName(name);
  });
}

interface Binding {
  /** Address in the same program; null for a template elsewhere. */
  readonly template: string | null;
  readonly tag: string;
}

function listBindings(given: readonly Values[], find: Lookup): Binding[] {
  return given.flatMap(({ template_id: id, tag }) => {
    const { value } = evaluate(tag, find);
    const [, template = null] = /^\$\{(\w+\.[\w-]+)\.id\}$/.exec(String(id)) ?? [];
    return typeof value === "string" ? [{ template, tag: value }] : [];
  });
}
