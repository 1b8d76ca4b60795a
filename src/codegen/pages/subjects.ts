import type { Provider, ProviderSchema, Resource } from "../../framework";
import { toAttributeSections } from "./attributes";
import { OF_FUNCTIONS, ofCalls, ofConfig, ofImport, type OwnErrors } from "./errors/section";
import type { Examples } from "./examples/example";
import { toFunctionSections } from "./functions";
import { toImportSection } from "./imports";
import { toListSection } from "./lists";
import type { Topic } from "./topic";
import { ACTION, EPHEMERAL, FUNCTION, LIST, toWriteOnlyNote } from "./versions";

/** A type or a function, and what only pages of its kind say. */
export interface Subject extends Omit<Topic, "subcategory" | "sections"> {
  /** The version that it needs. */
  readonly note: string;
  /** Absent where a program is the example. */
  readonly example?: string;
  readonly body: readonly string[];
  readonly errors: OwnErrors;
}

/** Everything that a provider serves, kind by kind. */
export function listSubjects(provider: Provider, schema: ProviderSchema, examples: Examples): readonly Subject[] {
  const toType = (name: string): string => `${provider.name}_${name}`;
  return [
    ...provider.resources.map((resource): Subject => {
      const { type: name, description } = resource;
      const type = toType(name);
      const one = get(schema.resources, type);
      const identity = schema.identities[type];
      const importing = toImportSection({ type, resource, identity, example: examples[`resources/${name}`] });
      const body = [...toAttributeSections(one), importing];
      const errors = toResourceErrors(resource);
      return { folder: "resources", name, type, description, note: toWriteOnlyNote(one), body, errors };
    }),
    ...provider.dataSources.map(({ type: name, description, attributes, rules }): Subject => {
      const type = toType(name);
      const body = toAttributeSections(get(schema.dataSources, type));
      const errors = { config: ofConfig(attributes, rules), calls: [ofCalls(`read ${toKind(name)}`)] };
      return { folder: "data-sources", name, type, description, note: "", body, errors };
    }),
    ...provider.ephemeralResources.map(({ type: name, description, attributes, rules }): Subject => {
      const type = toType(name);
      const body = toAttributeSections(get(schema.ephemeralResources, type));
      const errors = { config: ofConfig(attributes, rules), calls: [ofCalls(`open ${toKind(name)}`)] };
      return { folder: "ephemeral-resources", name, type, description, note: EPHEMERAL, body, errors };
    }),
    ...provider.resources.flatMap(({ type: name, listAttributes = {} }): Subject[] => {
      const type = toType(name);
      const one = schema.lists[type];
      if (one === undefined) return [];
      const description = `Lists the objects of the type [\`${type}\`](../resources/${name}.md), whether Terraform manages them or not.`;
      const example = toListSection(provider.name, type, one);
      const errors = { config: ofConfig(listAttributes), calls: [ofCalls(`list ${toKind(name)}s`)] };
      const body = toAttributeSections(one);
      return [{ folder: "list-resources", name, type, description, note: LIST, example, body, errors }];
    }),
    ...provider.actions.map(({ type: name, description, attributes }): Subject => {
      const type = toType(name);
      const body = [toInvocation(type), ...toAttributeSections(get(schema.actions, type))];
      const errors = { config: ofConfig(attributes), calls: [ofCalls(`run ${toKind(name)}`)] };
      return { folder: "actions", name, type, description, note: ACTION, body, errors };
    }),
    ...provider.functions.map(({ name, description }): Subject => {
      const body = toFunctionSections(`provider::${provider.name}::${name}`, get(schema.functions, name));
      const errors = { config: [OF_FUNCTIONS], calls: [] };
      return { folder: "functions", name, type: name, description, note: FUNCTION, body, errors };
    }),
  ];
}

function toResourceErrors(resource: Resource): OwnErrors {
  const { type, attributes, rules, importId } = resource;
  const kind = toKind(type);
  const verbs = ["plan", "create", "read", ...(resource.update ? ["update"] : []), "delete"];
  const calls = ofCalls(...verbs.map((verb) => `${verb} ${kind} "…"`));
  return { config: ofConfig(attributes, rules), calls: [calls, ofImport(kind, importId)] };
}

/** A type's name as errors have it. */
function toKind(name: string): string {
  return name.replaceAll("_", " ");
}

function toInvocation(type: string): string {
  return `Run it by hand, with \`terraform apply -invoke=action.${type}.NAME\`, or in the \`action_trigger\` of a resource's \`lifecycle\` block.`;
}

function get<T>(schemas: Readonly<Record<string, T>>, name: string): T {
  const found = schemas[name];
  if (found === undefined) throw new Error(`There is no schema of ${name}.`);
  return found;
}
