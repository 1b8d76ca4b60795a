import { Typed, type Value } from "../../../src/cty";
import { createEngine, type Diagnostic, type Engine } from "../../../src/framework";
import { attributes, providing, Shelf, thing, type Thing } from "./example-resource";

/** An engine that is asked directly, so that it may be asked what core never would. */
export interface EngineBench {
  readonly engine: Engine;
  readonly shelf: Shelf;
  /** Bugs that the engine has traced, each with the message of its error. */
  readonly bugs: string[];
}

/** A configured engine of one resource. Give what a test needs to be otherwise, of the resource and of the provider. */
export async function engineOf(different: Partial<Thing> = {}, ofProvider: object = {}): Promise<EngineBench> {
  const shelf = new Shelf();
  const bugs: string[] = [];
  const provider = providing(shelf, [thing(different)], ofProvider);
  const engine = createEngine(provider, (summary, error) => void bugs.push(`${summary}: ${toMessage(error)}`));
  await engine.configure({}, { terraformVersion: "1.11.4", writeOnlyAllowed: true });
  return { engine, shelf, bugs };
}

/** What every request about the resource holds. */
export const ASKED = { type: "test_thing", private: {}, identity: null, signal: new AbortController().signal } as const;

/** All attributes of the resource: null where nothing is given. */
export function whole(given: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return { ...Object.fromEntries(Object.keys(attributes).map((name) => [name, null])), ...given };
}

/** A state of the resource as small as it may be. */
export const STATE = whole({
  id: "id1",
  name: "a",
  label: "made up",
  mode: "basic",
  tags: [],
  settings: new Typed(["object", {}], {}),
  parts: {},
  updated_at: "t1",
});

/** Diagnostics as a person reads them. */
export function linesOf({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): string[] {
  return diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`);
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
