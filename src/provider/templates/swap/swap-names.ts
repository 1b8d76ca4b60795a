/** Length of the longest name that Airbyte takes. */
const LONGEST = 255;

/** Name of a template that is to take the place of another, until it has its own. It tells the other's ID. */
export function toInterimName(name: string, oldId: string): string {
  return withMark(name, toInterimMark(oldId));
}

/** True for a template that an interrupted swap has made to take the place of another. */
export function isInterimName(name: string, oldId: string): boolean {
  return name.endsWith(toInterimMark(oldId));
}

function toInterimMark(oldId: string): string {
  return ` (replacing ${oldId})`;
}

/** Name of the template that another of this name has replaced; numbered if there are several. */
export function toRetiredName(name: string, taken: readonly string[] = []): string {
  for (let number = 1; ; number += 1) {
    const retired = withMark(name, number === 1 ? " (retired)" : ` (retired ${number})`);
    if (!taken.includes(retired)) return retired;
  }
}

function withMark(name: string, mark: string): string {
  return `${name.slice(0, LONGEST - mark.length)}${mark}`;
}
