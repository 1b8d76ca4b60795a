import type { Config, Private } from "../../framework";
import { reconcile, sameConfig } from "./values";
import { isSameConnector } from "../connectors/connector-id";
import type { Embedded } from "../define";
import type { SpecRules } from "../connectors/spec-check";
import { isFollowingRename } from "../templates/tags";

type Model = Readonly<Record<string, unknown>> & { readonly tags?: readonly string[] };

interface Comparison {
  readonly changed: readonly string[];
  readonly state: Model & { readonly tags: readonly string[] };
  readonly plan: Model;
  readonly api: Embedded;
  readonly private: Private;
}

/**
 * The changes of a template that change nothing: a connector by name that was given by ID; and where that is all, tags
 * that follow their renames, and settings of an imported template that leave out what the server has filled in by itself.
 */
export function unmovedBy({ kind, attribute, names }: SpecRules): (comparison: Comparison) => readonly string[] {
  return ({ changed, state, plan, api, private: stored }) => {
    const unmoved = changed.filter((name) => {
      if (name === "tags") return isFollowingRename(state.tags, plan.tags ?? [], api);
      if (name === attribute) return isSameConnector(kind, String(state[name]), String(plan[name]), api.settings.specs);
      return name === names.config && isImportedPart(toSettings(plan[name]), toSettings(state[name]), stored);
    });
    // An update sends settings and tags as they are wanted.
    return unmoved.length === changed.length ? unmoved : unmoved.filter((name) => name === attribute);
  };
}

/** Whether settings that nobody has applied yet since their import hold all that is wanted, and mean the same. */
export function isImportedPart(wanted: Config, there: Config, stored: Private): boolean {
  return stored.imported === true && sameConfig(reconcile({ declared: wanted, remote: there }).config, wanted);
}

function toSettings(value: unknown): Config {
  // Both are the values of a `config` attribute.
  return (value ?? {}) as Config;
}
