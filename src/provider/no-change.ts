import type { Config, Private } from "../framework";
import { reconcile, sameConfig } from "./config";
import { isSameConnector } from "./connector-id";
import type { Embedded } from "./define";
import type { SpecRules } from "./spec-check";
import { isFollowingRename } from "./tags";

type Model = Readonly<Record<string, unknown>> & { readonly tags?: readonly string[] };

interface Comparison {
  readonly changes: object;
  readonly state: Model & { readonly tags: readonly string[] };
  readonly plan: Model;
  readonly api: Embedded;
  readonly private: Private;
}

/**
 * Tells changes of a template that would find nothing to do: tags that follow their renames, a connector by name that
 * was given by ID, and settings of an imported template that leave out what the server has filled in by itself.
 */
export function nothingBy({ kind, attribute, names }: SpecRules): (comparison: Comparison) => boolean {
  return ({ changes, state, plan, api, private: stored }) =>
    Object.keys(changes).every((name) => {
      if (name === "tags") return isFollowingRename(state.tags, plan.tags ?? [], api);
      if (name === attribute) return isSameConnector(kind, String(state[name]), String(plan[name]), api.settings.specs);
      return name === names.config && isImportedPart(toSettings(plan[name]), toSettings(state[name]), stored);
    });
}

/** Whether settings that nobody has applied yet since their import hold all that is wanted, and mean the same. */
export function isImportedPart(wanted: Config, there: Config, stored: Private): boolean {
  return stored.imported === true && sameConfig(reconcile({ declared: wanted, remote: there }).config, wanted);
}

function toSettings(value: unknown): Config {
  // Both are the values of a `config` attribute.
  return (value ?? {}) as Config;
}
