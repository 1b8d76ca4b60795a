import { parse, stringify } from "lossless-json";
import { decodeJson, ValueError, type Type, type Value } from "../../../cty";
import { Diagnostics } from "../../report";
import type { Resource } from "../../resource";
import { toDeclaredType } from "../../model/schema";
import type { Answer } from "../engine";
import { reportErrors } from "../report-errors";
import { toKind, type Session } from "../session";

/** Stored data with a version. */
interface Versioned {
  /** Description for messages, such as `the state of template tag`. */
  readonly what: string;
  readonly version: number;
  readonly upgrades: NonNullable<Resource["upgrades"]>;
  readonly type: Type;
}

/** Upgrades a stored state from its schema version to the current one. */
export async function upgradeState(
  session: Session,
  resource: Resource,
  version: number,
  stored: string,
): Promise<Answer & { readonly state: Value }> {
  const { version: current = 0, upgrades = {}, attributes } = resource;
  const type = toDeclaredType(attributes);
  const today = { what: `the state of ${toKind(resource)}`, version: current, upgrades, type };
  const { value, ...answer } = await upgrade(session, today, version, stored);
  return { ...answer, state: value };
}

/** Upgrades a stored identity to the current version. */
export async function upgradeIdentity(
  session: Session,
  resource: Resource,
  version: number,
  stored: string,
): Promise<Answer & { readonly identity: Value }> {
  if (!resource.identity) throw new TypeError(`${resource.type} has no identity.`);
  const { version: current = 0, upgrades = {}, attributes } = resource.identity;
  const type = toDeclaredType(attributes);
  const today = { what: `the identity of ${toKind(resource)}`, version: current, upgrades, type };
  const { value, ...answer } = await upgrade(session, today, version, stored);
  return { ...answer, identity: value };
}

async function upgrade(
  session: Session,
  today: Versioned,
  version: number,
  stored: string,
): Promise<Answer & { readonly value: Value }> {
  const report = new Diagnostics();
  const { what, version: current, type } = today;
  if (version > current) {
    report.error(
      `Cannot read ${what}`,
      `It was written by a newer version of this provider (schema version ${version}; this one reads up to ${current}). Upgrade the provider.`,
    );
    return { value: null, diagnostics: report.diagnostics };
  }
  const value = await reportErrors(session, report, `upgrade ${what}`, () => {
    const migrated = migrate(today, version, stored);
    try {
      return decodeJson(migrated, type, { ignoreExtra: true });
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      report.error(`Cannot read ${what}`, `${error.message}. ${EDITED}`);
      return undefined;
    }
  });
  return { value: value ?? null, diagnostics: report.diagnostics };
}

const EDITED =
  "This provider does not write such values, so the state was probably edited. " +
  "Restore a backup of it, or remove the object from the state and import it again.";

function migrate({ what, version: current, upgrades }: Versioned, version: number, stored: string): string {
  if (version === current) return stored;
  // Stored data is an object that an earlier version of this provider wrote.
  let value = parse(stored) as Record<string, unknown>;
  for (let from = version; from < current; from += 1) {
    const step = upgrades[from];
    if (!step) throw new TypeError(`This provider cannot upgrade ${what} from version ${from}.`);
    value = step(value);
  }
  return stringify(value) ?? "null";
}
