/** The parts of Terraform's state file that are read here. */
interface StateFile {
  readonly resources: readonly { readonly instances: readonly Instance[] }[];
}

interface Instance {
  readonly attributes: Readonly<Record<string, unknown>>;
}

/**
 * A state of many objects, in blocks `all0`, `all1` and so on, from one that Terraform wrote with a single object. By
 * applies it would take minutes, as Terraform writes all of the state after each object.
 */
export function multiply(
  text: string,
  { count, block }: { readonly count: number; readonly block: number },
  toAttributes: (index: number, first: Instance["attributes"]) => Instance["attributes"],
): string {
  // Terraform documents this file's form.
  const state = JSON.parse(text) as StateFile;
  const [resource] = state.resources;
  const [first] = resource!.instances;
  const resources = Array.from({ length: Math.ceil(count / block) }, (_, at) => ({
    ...resource,
    name: `all${at}`,
    instances: Array.from({ length: Math.min(block, count - at * block) }, (_unused, index) => ({
      ...first,
      index_key: index,
      attributes: toAttributes(at * block + index, first!.attributes),
    })),
  }));
  return JSON.stringify({ ...state, resources });
}
