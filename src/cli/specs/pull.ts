import { LockError, type SpecLock, withConnector } from "../../specs";
import { UserError } from "../../installation/user-error";
import type { Listed, Pulled, Registry } from "./registry";

/** Updates a lock with the current specs of these connectors. Existing names in the lock stay. */
export async function pullInto(lock: SpecLock, chosen: readonly Listed[], registry: Registry): Promise<SpecLock> {
  const pulled = await Promise.all(chosen.map((connector) => registry.pull(connector)));
  return chosen.reduce((before, connector, index) => {
    const spec = pulled[index];
    return spec ? add(before, toKey(before, connector, spec), spec) : before;
  }, lock);
}

function add(lock: SpecLock, key: string, pulled: Pulled): SpecLock {
  try {
    return withConnector(lock, key, pulled);
  } catch (error) {
    throw error instanceof LockError ? new UserError(error.message) : error;
  }
}

function toKey({ connectors }: SpecLock, { key }: Listed, { id }: Pulled): string {
  const own = Object.keys(connectors).find((name) => connectors[name]?.id === id);
  if (own !== undefined) return own;
  return Object.hasOwn(connectors, key) ? `${key}-${id.slice(0, 8)}` : key;
}
