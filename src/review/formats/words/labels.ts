import type { Change } from "../../shape";

/** Names objects; those that share a name are named with the place that they are declared at. */
export function toLabels(objects: readonly Pick<Change, "name" | "address" | "stack" | "construct">[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of objects) counts.set(name, (counts.get(name) ?? 0) + 1);
  return objects.map(({ name, address, stack, construct }) => {
    const place = construct ?? (stack === null ? address : `${stack}/${address}`);
    return counts.get(name) === 1 ? name : `${name} (${place})`;
  });
}
