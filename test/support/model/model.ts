import type { Emulator } from "../../../src/emulator";
import type { Core, ManagedResource, Part } from "../core";
import { toGiven, type Program, type Slot, type Wish } from "./program";

/** What a simple mind knows: what the program says, and of each object whether it exists and was edited by hand. */
export interface Model {
  program: Map<Slot, Wish>;
  /** Objects that are in the state. */
  managed: Set<Slot>;
  /** Objects that are gone although the state has them. */
  gone: Set<Slot>;
}

/** The state, and the organization that it is the state of. */
export interface Real {
  readonly core: Core;
  readonly airbyte: Emulator;
  readonly resources: Readonly<Record<Slot, ManagedResource>>;
}

/** What the program says of slots, and that those it no longer has are to go. */
export function toParts(slots: readonly Slot[], { program }: Model, { resources }: Real): readonly Part[] {
  const taken: Program = new Map(program); // what the program says now
  return slots.flatMap((one): Part[] => {
    const resource = resources[one];
    if (taken.has(one)) return [{ resource, given: (look) => toGiven(one, taken, resources, look) }];
    return resource.state() === null ? [] : [{ resource, given: null }];
  });
}

/** IDs of the templates that an object has retired. */
export function listRetiredIds({ retired }: { readonly retired?: unknown }): string[] {
  return Array.isArray(retired) ? (retired as { id: string }[]).map(toId) : []; // its schema
}

/** ID of an object in the state. */
export function idOf({ resources }: Real, one: Slot): string {
  return toId(resources[one].state() ?? {});
}

/** ID of a state; empty for none. */
export function toId({ id }: { readonly id?: unknown }): string {
  return typeof id === "string" ? id : "";
}
