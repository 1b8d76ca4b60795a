import type { ConfiguredModule, PlanDocument } from "./document";

type Expressions = Readonly<Record<string, unknown>>;

/** Configuration of each resource, by its address without indexes. */
export interface Configuration {
  /** Expressions by attribute; null where the plan does not have them, as for a resource that is removed. */
  find(address: string): Expressions | null;
}

export function toConfiguration({ configuration }: PlanDocument): Configuration {
  const byAddress = new Map<string, Expressions>();
  if (configuration?.root_module) collect(configuration.root_module, "", byAddress);
  return { find: (address) => byAddress.get(toStatic(address)) ?? null };
}

function collect({ resources, module_calls }: ConfiguredModule, prefix: string, into: Map<string, Expressions>) {
  // Inside a module, addresses are relative to it.
  for (const { address, expressions } of resources ?? []) into.set(`${prefix}${address}`, expressions ?? {});
  for (const [name, { module }] of Object.entries(module_calls ?? {}))
    if (module) collect(module, `${prefix}module.${name}.`, into);
}

/** An address without the keys of count and for_each, which may hold any character. */
export function toStatic(address: string): string {
  return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, "");
}
