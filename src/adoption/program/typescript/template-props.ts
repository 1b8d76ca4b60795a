import type { SettingPath } from "../../../specs";
import { Code, given, isPlain, withoutEmpty } from "../code";
import { toTree } from "../declarations/fit";
import { toCamel } from "../declarations/names";
import type { DeclaredTemplate } from "../declarations/program";
import { toLiteral } from "./language";

/** A secret among props, by the variable that supplies it. */
export class SecretLeaf {
  public constructor(public readonly variable: string) {}
}

/** Props of the construct of a template. `connector` is the expression that names it. */
export function toProps(template: DeclaredTemplate, connector: Code | null): Readonly<Record<string, unknown>> {
  const nobody = template.tags?.length === 0 ? { offeredToNobody: true } : {};
  return {
    ...(template.kind === "source_template" ? toSource(template, connector) : toConnection(template, connector)),
    ...nobody,
  };
}

function toSource(template: DeclaredTemplate, connector: Code | null): Readonly<Record<string, unknown>> {
  const { name, partial_default_config: defaults, mode, customization } = template.values;
  return given({
    name,
    connector,
    mode,
    defaults: defaults && withoutEmpty(defaults),
    secrets: toSecrets(template),
    customization: isPlain(customization) ? toCustomization(customization) : undefined,
  });
}

function toConnection(template: DeclaredTemplate, connector: Code | null): Readonly<Record<string, unknown>> {
  const { values } = template;
  const { cron_expression: cron } = values;
  if (connector === null) return given({ cron });
  const destination = given({
    name: values.destination_name,
    connector,
    config: withoutEmpty(values.destination_config) ?? {},
    secrets: toSecrets(template),
    onNewColumns: values.non_breaking_changes_preference,
    syncOnCreate: values.sync_on_create,
  });
  return given({ cron, destination });
}

function toSecrets({ secrets }: DeclaredTemplate): unknown {
  const byPlace = new Map(secrets.map(({ path, variable }) => [toKey(path), variable]));
  const tree = toTree(
    secrets.map(({ path }) => path),
    (place) => new SecretLeaf(byPlace.get(toKey(place)) ?? ""),
  );
  return tree ?? undefined;
}

function toKey(path: SettingPath): string {
  return JSON.stringify(path);
}

/** The construct has its own parts in camelCase; names of streams and what mappers say are the user's. */
function toCustomization({ stream_customizations: streams, ...rest }: Readonly<Record<string, unknown>>): unknown {
  const ownKeys = (object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    given(Object.fromEntries(Object.entries(object).map(([key, value]) => [toProp(key), withoutEmpty(value)])));
  const isStreams = isPlain(streams) && Object.keys(streams).length > 0;
  const parts = isStreams
    ? Object.fromEntries(
        Object.entries(streams).map(([name, stream]) => [name, isPlain(stream) ? ownKeys(stream) : {}]),
      )
    : undefined;
  return given({ ...ownKeys(rest), streamCustomizations: parts });
}

function toProp(attribute: string): string {
  return toCamel(
    attribute
      .split("_")
      .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
      .join(""),
  );
}

/** A secret as TypeScript; `name` is the expression for the variable's name. */
export function toSecretCode(name: string): Code {
  return new Code(`SecretRef.variable(this, ${name}, { optional: true })`);
}

/** The props with each secret as TypeScript. */
export function withSecretCode(value: unknown): unknown {
  if (value instanceof SecretLeaf) return toSecretCode(toLiteral(value.variable));
  if (Array.isArray(value)) return value.map(withSecretCode);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withSecretCode(member)]));
}
