import type { Compared } from "../../../src/adoption/comparison/compared";

/** A source template called CRM, as an organization has it. */
export function comparedOf(over: Partial<Compared> = {}): Compared {
  return {
    kind: "source_template",
    name: "CRM",
    values: {
      name: "CRM",
      actor_definition_id: "36c891d9-4bd9-43ac-bad2-10e12756272c",
      partial_default_config: {},
      tags: [],
    },
    secrets: [],
    possible: [],
    open: [],
    bound: [],
    declared: null,
    ...over,
  };
}
