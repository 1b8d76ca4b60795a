/** Items in the order of their names, and of ids where some share one. */
export function sortByName<Item extends { readonly id: string; readonly name: string }>(
  items: readonly Item[],
): readonly Item[] {
  const toOrder = ({ name, id }: Item): string => `${name}\n${id}`;
  return [...items].sort((a, b) => (toOrder(a) < toOrder(b) ? -1 : 1));
}
