/** One step into a value: an object's attribute, a map's key, or a place in a list, tuple or set. */
export type Step = { readonly attribute: string } | { readonly key: string } | { readonly index: number };

/** A place inside a value. An empty path means the whole value. */
export type Path = readonly Step[];

/** A value does not fit its type. The message names the place and never the value, which may be a secret. */
export class ValueError extends Error {
  override readonly name = "ValueError";

  constructor(
    readonly path: Path,
    readonly reason: string,
  ) {
    super(path.length === 0 ? `The value as a whole: ${reason}` : `${toPathText(path)}: ${reason}`);
  }
}

/** The path of an attribute at the top. */
export function attribute(name: string): Path {
  return [{ attribute: name }];
}

/** Text of a path, as users write it: `customization.stream_mappers["orders"][0].type`. */
export function toPathText(path: Path): string {
  const text = path.map((step) => {
    if ("index" in step) return `[${step.index}]`;
    if ("key" in step) return `[${JSON.stringify(step.key)}]`;
    return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step.attribute)
      ? `.${step.attribute}`
      : `[${JSON.stringify(step.attribute)}]`;
  });
  return text.join("").replace(/^\./, "");
}

/** Compares paths for sorting: outer places before inner ones, indexes as numbers. Zero only for equal paths. */
export function comparePaths(a: Path, b: Path): number {
  for (const [position, step] of a.entries()) {
    const other = b[position];
    if (other === undefined) return 1;
    const order = compareSteps(step, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareSteps(a: Step, b: Step): number {
  const [kindA, nameA] = toSortKey(a);
  const [kindB, nameB] = toSortKey(b);
  if (kindA !== kindB) return kindA - kindB;
  return nameA === nameB ? 0 : nameA < nameB ? -1 : 1;
}

function toSortKey(step: Step): readonly [kind: number, name: string | number] {
  if ("attribute" in step) return [0, step.attribute];
  if ("key" in step) return [1, step.key];
  return [2, step.index];
}
