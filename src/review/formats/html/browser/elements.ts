/** The element of this id, which the page always has. */
export function getElement<E extends HTMLElement>(id: string, type: new () => E): E {
  const element = findElement(id, type);
  if (!element) throw new Error(`The page has no ${type.name} #${id}.`);
  return element;
}

export function findElement<E extends HTMLElement>(id: string, type: new () => E): E | null {
  const element = document.getElementById(id);
  return element instanceof type ? element : null;
}
