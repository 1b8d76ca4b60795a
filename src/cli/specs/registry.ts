import { type ConnectorKind, type LockedConnector, toConnectorKey } from "../../specs";

/** A connector whose spec can be pulled. */
export interface Listed {
  readonly kind: ConnectorKind;
  /** ID of its definition. */
  readonly id: string;
  /** Display name. */
  readonly name: string;
  /** Name in the lock, such as `source-hubspot`. */
  readonly key: string;
}

/** A spec with the details that the lock stores. */
export type Pulled = Omit<LockedConnector, "hash">;

/** A source of specs. */
export interface Registry {
  /** Name for messages, such as "the API". */
  readonly place: string;
  readonly connectors: readonly Listed[];
  /** Throws UserError if there is no spec. */
  pull(connector: Listed): Promise<Pulled>;
}

/** A connector that has no name in the lock yet. `image` is its Docker image, such as `airbyte/source-hubspot`. */
export interface Unnamed extends Omit<Listed, "key"> {
  readonly image: string | null;
}

/** Names connectors for the lock by their image, unless several connectors share it, as low-code connectors do. */
export function toListed(connectors: readonly Unnamed[]): readonly Listed[] {
  const runs = new Map<string | null, number>();
  for (const { image } of connectors) runs.set(image, (runs.get(image) ?? 0) + 1);
  return connectors.map(({ kind, id, name, image }) => {
    const key = toConnectorKey(kind, name, runs.get(image) === 1 ? image : null);
    return { kind, id, name, key };
  });
}
