import { isSecretName } from "../../output";
import {
  findConnector,
  listSecretPaths,
  matchesPath,
  type ConnectorKind,
  type SpecLock,
  type SpecPath,
} from "../../specs";
import type { Path } from "./pointer";

/** Places of secrets, by the connectors that the lock knows. */
export class SecretPlaces {
  private readonly byConnector = new Map<string, readonly SpecPath[]>();

  constructor(private readonly lock: SpecLock | null) {}

  /**
   * True for a setting that holds a secret: by the connector's spec, or by a name such as `password`.
   * @param path place below the settings themselves
   */
  isSecret(kind: ConnectorKind, connector: unknown, path: Path, value: unknown): boolean {
    return hasSecretName(path, value) || this.listPaths(kind, connector).some((place) => covers(place, path));
  }

  private listPaths(kind: ConnectorKind, connector: unknown): readonly SpecPath[] {
    if (this.lock === null || typeof connector !== "string") return [];
    const key = `${kind} ${connector}`;
    const known = this.byConnector.get(key) ?? this.readPaths(kind, connector, this.lock);
    this.byConnector.set(key, known);
    return known;
  }

  private readPaths(kind: ConnectorKind, connector: string, lock: SpecLock): readonly SpecPath[] {
    const found = findConnector(lock, connector, kind);
    return found === null ? [] : listSecretPaths(found.spec);
  }
}

/** True for a text or number with a name such as `password`. */
export function hasSecretName(path: Path, value: unknown): boolean {
  const name = path.findLast((step) => typeof step === "string");
  return (typeof value === "string" || typeof value === "number") && name !== undefined && isSecretName(name);
}

/** True if a path lies at a secret or below it. */
function covers(place: SpecPath, path: Path): boolean {
  return path.length >= place.length && matchesPath(place, path.slice(0, place.length));
}
