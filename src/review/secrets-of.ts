import type { PlanDocument } from "./plan/document";

/** Shorter values would hide ordinary words. */
const SHORTEST = 8;

/**
 * Texts of a plan that nobody may see, wherever else they come up: sensitive variables, values that Terraform marks, and
 * write-only arguments that the program holds as they are.
 */
export function* secretsOf({
  variables,
  configuration,
  resource_changes,
  resource_drift,
}: PlanDocument): Generator<string> {
  const declared = configuration?.root_module;
  for (const [name, { sensitive }] of Object.entries(declared?.variables ?? {}))
    if (sensitive === true) yield* textsOf(variables?.[name]?.value);
  for (const { change } of [...(resource_changes ?? []), ...(resource_drift ?? [])]) {
    yield* markedOf(change.before, change.before_sensitive);
    yield* markedOf(change.after, change.after_sensitive);
  }
  yield* constantsOf(declared);
}

type Module = NonNullable<PlanDocument["configuration"]>["root_module"];

function* constantsOf(module: Module): Generator<string> {
  for (const { expressions } of module?.resources ?? [])
    for (const [name, expression] of Object.entries(expressions ?? {}))
      if (name.endsWith("_wo")) yield* textsOf(expression);
  for (const { module: inner } of Object.values(module?.module_calls ?? {})) yield* constantsOf(inner);
}

function* markedOf(value: unknown, marks: unknown): Generator<string> {
  if (marks === true) yield* textsOf(value);
  else if (typeof marks === "object" && marks !== null && typeof value === "object" && value !== null)
    for (const [key, member] of Object.entries(value)) yield* markedOf(member, toMember(marks, key));
}

function toMember(marks: object, key: string): unknown {
  return Object.entries(marks).find(([name]) => name === key)?.[1];
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === "string" && value.length >= SHORTEST) yield value;
  else if (typeof value === "object" && value !== null)
    for (const [name, member] of Object.entries(value)) if (name !== "references") yield* textsOf(member);
}
