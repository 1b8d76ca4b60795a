import { type ConnectorKind, type LockedConnector, toConnectorKey } from "../../specs";

/** A connector whose spec can be pulled. */
export interface Listed {
  readonly kind: ConnectorKind;
  /** ID of its definition. */
  readonly id: string;
  /** Display name. */
  readonly name: string;
  /** What the lock calls it, such as `source-hubspot`. */
  readonly key: string;
}

/** A spec with all that the lock says of it. */
export type Pulled = Omit<LockedConnector, "hash">;

/** Where specs come from. */
export interface Registry {
  /** As sentences name it, such as "the API". */
  readonly place: string;
  readonly connectors: readonly Listed[];
  /** Throws UserError when there is no spec. */
  pull(connector: Listed): Promise<Pulled>;
}

/** A connector before it has its name in the lock. `image` is what it runs as, such as `airbyte/source-hubspot`. */
export interface Unnamed extends Omit<Listed, "key"> {
  readonly image: string | null;
}

/** Names connectors for the lock. An image that several run, as those made without code do, names none of them. */
export function toListed(connectors: readonly Unnamed[]): readonly Listed[] {
  const runs = new Map<string | null, number>();
  for (const { image } of connectors) runs.set(image, (runs.get(image) ?? 0) + 1);
  return connectors.map(({ kind, id, name, image }) => {
    const key = toConnectorKey(kind, name, runs.get(image) === 1 ? image : null);
    return { kind, id, name, key };
  });
}
