import { readFile } from "node:fs/promises";
import path from "node:path";
import { isUnknown, type Client, type Config, type Report } from "../../framework";
import type { ConnectorKind, FoundConnector, SettingDefaults, SettingPath, SpecLock, SpecPath } from "../../specs";
import { AttributeError } from "../attribute-error";
import { toAttributePath } from "../attribute-path";
import { title } from "../title";

/** The settings of one connector, as they stand in a plan. */
export interface CheckedSettings {
  readonly kind: ConnectorKind;
  /** ID of the connector, or its name in the lock. */
  readonly connector: string;
  readonly config: Config | null | undefined;
  readonly secrets: Config | null | undefined;
  /** `partial`: what is required and not given is the customer's to fill in. */
  readonly mode: "partial" | "complete";
  readonly names: { readonly config: string; readonly secrets: string };
}

/** The connector specs that this run knows, from `connector-specs.lock.json`. */
export interface ConnectorSpecs {
  /** Null for a connector that is not locked. */
  find(kind: ConnectorKind, nameOrId: string): FoundConnector | null;
  /** The name in the lock that was probably meant; null when none is near. */
  findNearest(kind: ConnectorKind, name: string): string | null;
  /** Says what is wrong, each at its leaf. A connector that is not locked passes. */
  check(given: CheckedSettings, report: Report): void;
  /** True for a place of a secret by the spec. */
  isSecret(connector: FoundConnector, place: SettingPath): boolean;
  /** Places that the spec marks as secret, in all of its alternatives. */
  listSecrets(connector: FoundConnector): readonly SpecPath[];
  /** Values of a setting that is not given; null if the spec does not know the setting. */
  findDefaults(connector: FoundConnector, place: SettingPath): readonly unknown[] | null;
}

/** Reads the lock file. */
export async function openSpecs(file: string, client: Pick<Client, "writeOnlyAllowed">): Promise<ConnectorSpecs> {
  // Loaded here: a run without a lock needs no JSON Schema.
  const [specs, text] = await Promise.all([import("../../specs"), readLock(file)]);
  return toConnectorSpecs(
    parse(() => specs.parseLock(text)),
    specs,
    client,
  );
}

/**
 * Specs of a lock that was read. They are compiled when a plan comes to need them. A secret among plain settings is a
 * warning for a Terraform that has no better place for it.
 */
export function toConnectorSpecs(
  lock: SpecLock,
  specs: typeof import("../../specs"),
  { writeOnlyAllowed }: Pick<Client, "writeOnlyAllowed">,
): ConnectorSpecs {
  const defaults = new Map<string, readonly SettingDefaults[]>();
  const secrets = new Map<string, readonly SpecPath[]>();
  const find = (kind: ConnectorKind, nameOrId: string) => specs.findConnector(lock, nameOrId, kind);

  function listSecrets({ hash, spec }: FoundConnector): readonly SpecPath[] {
    const known = secrets.get(hash) ?? specs.listSecretPaths(spec);
    secrets.set(hash, known);
    return known;
  }

  return {
    find,
    findNearest: (kind, name) => specs.findNearestConnector(lock, name, kind),
    check({ kind, connector, config = null, secrets: given = null, mode, names }, report) {
      const found = find(kind, connector);
      if (!found) return;
      const checker = specs.compileSpec(found.spec);
      for (const problem of checker.check({ config: config ?? {}, secrets: given, mode, isUnknown, names })) {
        if (problem.kind === "given-twice") continue; // said before any spec is known
        const lenient = problem.severity === "warning" || (problem.kind === "secret-in-config" && !writeOnlyAllowed);
        const say = lenient ? report.warning.bind(report) : report.error.bind(report);
        say(title`${found.name}: ${problem.title}`, problem.message, toAttributePath(names[problem.in], problem.path));
      }
    },
    isSecret: (connector, place) => listSecrets(connector).some((pattern) => specs.matchesPath(pattern, place)),
    listSecrets,
    findDefaults({ hash, spec }, place) {
      if (!defaults.has(hash)) defaults.set(hash, specs.toDefaults(spec));
      return specs.findDefaults(defaults.get(hash) ?? [], place);
    },
  };
}

/** Secrets by the spec of a connector; none where there is no spec. */
export function toSecretRules(
  kind: ConnectorKind,
  connector: string | null,
  specs: ConnectorSpecs | null,
): SecretRules {
  const found = connector === null ? null : (specs?.find(kind, connector) ?? null);
  if (!found || !specs) return { isSecret: () => false, patterns: [] };
  return { isSecret: (place) => specs.isSecret(found, place), patterns: specs.listSecrets(found) };
}

/** Secrets by a connector's spec. */
export interface SecretRules {
  readonly isSecret: (place: SettingPath) => boolean;
  /** Places that may hold secrets: `*` is any element of a list, and any key of a map. */
  readonly patterns: readonly SpecPath[];
}

async function readLock(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason =
      error instanceof Error && "code" in error && error.code === "ENOENT" ? "does not exist" : "cannot be read";
    throw new AttributeError(
      `${path.resolve(file)} ${reason}. Create it with: airbyte-embedded specs pull NAME. Relative paths start in the directory that Terraform runs in.`,
      "connector_specs",
    );
  }
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new AttributeError(error instanceof Error ? error.message : String(error), "connector_specs");
  }
}
