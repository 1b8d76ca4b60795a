/** The parts of Terraform's state file that are read here. */
interface StateFile {
  readonly resources: readonly { readonly type: string; readonly instances: readonly Instance[] }[];
}

interface Instance {
  readonly attributes: Readonly<Record<string, unknown>>;
}

/**
 * A state of many objects from one that Terraform wrote for `count = 1`. Writing it by applies takes Terraform minutes,
 * as it writes all of the state after each object.
 */
export function multiply(
  text: string,
  type: string,
  count: number,
  toAttributes: (index: number, first: Instance["attributes"]) => Instance["attributes"],
): string {
  // Terraform documents this file's form.
  const state = JSON.parse(text) as StateFile;
  const resources = state.resources.map((resource) => {
    const [first] = resource.instances;
    if (resource.type !== type || !first) return resource;
    const instances = Array.from({ length: count }, (_, index) => ({
      ...first,
      index_key: index,
      attributes: toAttributes(index, first.attributes),
    }));
    return { ...resource, instances };
  });
  return JSON.stringify({ ...state, resources });
}
