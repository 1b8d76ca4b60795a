import { Token } from "cdktf";
import {
  findDefaults,
  listSecretPaths,
  matchesPath,
  toDefaults,
  type ConnectorKind,
  type JsonObject,
  type SettingDefaults,
  type SettingPath,
  type SpecPath,
} from "../../src/specs";
import { hasTemplate } from "../terraform/expressions";
import { findLockedConnector } from "../connectors/spec-lock";

export type Arguments = Readonly<Record<string, unknown>>;

/** One value among the arguments of a block. */
export interface Place {
  readonly category: string;
  readonly type: string;
  readonly given: Arguments;
  readonly path: SettingPath;
}

interface SettingsArgument {
  readonly kind: ConnectorKind;
  /** The argument that names the connector. */
  readonly connector: string;
  /** Name of the prop that sets it. */
  readonly prop: string;
}

const SOURCE = { kind: "source", connector: "actor_definition_id" } as const;
const DESTINATION = { kind: "destination", connector: "destination_definition_id" } as const;

const SETTINGS: Readonly<Record<string, SettingsArgument>> = {
  partial_default_config: { ...SOURCE, prop: "defaults" },
  partial_default_secrets_wo: { ...SOURCE, prop: "secrets" },
  destination_config: { ...DESTINATION, prop: "destination.config" },
  destination_secrets_wo: { ...DESTINATION, prop: "destination.secrets" },
};

/** Arguments of our provider that are secrets of its own. */
const PROVIDER_SECRETS = new Set<unknown>(["client_secret", "access_token"]);

/** Name of the prop that sets an argument. */
export function toPropName(argument: string): string {
  return SETTINGS[argument]?.prop ?? argument;
}

/** True for a value that is written out where a secret belongs. */
export function isSecretPlace({ category, type, given, path }: Place, value: unknown): boolean {
  const [argument = "", ...inner] = path;
  if (!isLiteral(value)) return false;
  if (category === "variable") return given.sensitive === true && argument === "default";
  if (category === "provider") return type === "airbyteembedded" && PROVIDER_SECRETS.has(argument);
  const settings = SETTINGS[argument];
  const { known, secret } = settings
    ? findInSpec(given[settings.connector], settings.kind, inner)
    : { known: false, secret: false };
  // Settings that the spec does not mark as secret, such as the kind of credentials, may stand among secrets.
  return secret || (!known && String(argument).endsWith("_wo"));
}

/** True for a value that is written out and could be a secret: a number, or a text without references. */
export function isLiteral(value: unknown): boolean {
  if (typeof value === "number") return !Token.isUnresolved(value);
  return typeof value === "string" && value !== "" && !Token.isUnresolved(value) && !hasTemplate(value);
}

/** Tells if a connector's spec knows a setting, and if it is a secret there. Without a lock, both are false. */
export function findInSpec(
  connector: unknown,
  kind: ConnectorKind,
  path: SettingPath,
): { readonly known: boolean; readonly secret: boolean } {
  const isKnown = typeof connector === "string" && !Token.isUnresolved(connector);
  const found = isKnown ? findLockedConnector(connector, kind) : null;
  if (!found) return { known: false, secret: false };
  const { secrets, defaults } = readSpec(found.spec);
  return {
    known: findDefaults(defaults, path) !== null,
    secret: secrets.some((secret) => matchesPath(secret, path)),
  };
}

interface SpecReading {
  readonly secrets: readonly SpecPath[];
  readonly defaults: readonly SettingDefaults[];
}

const readings = new WeakMap<JsonObject, SpecReading>();

function readSpec(spec: JsonObject): SpecReading {
  const known = readings.get(spec) ?? { secrets: listSecretPaths(spec), defaults: toDefaults(spec) };
  readings.set(spec, known);
  return known;
}
