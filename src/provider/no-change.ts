import type { Config, Private } from "../framework";
import { reconcile, sameConfig } from "./config";
import { isSameConnector } from "./connector-id";
import type { Embedded } from "./define";
import type { SpecRules } from "./spec-check";
import { isFollowingRename } from "./tags";

type Model = Readonly<Record<string, unknown>> & { readonly tags?: readonly string[] };

interface Comparison {
  readonly before: Model & { readonly tags: readonly string[] };
  readonly after: Model;
  readonly rules: SpecRules;
  readonly api: Embedded;
  readonly stored: Private;
}

/**
 * Whether changes of a template would find nothing to do: tags that follow their renames, a connector by name that was
 * given by ID, and settings of an imported template that leave out what the server has filled in by itself.
 */
export function isNothing(changes: object, { before, after, rules, api, stored }: Comparison): boolean {
  return Object.keys(changes).every((name) => {
    if (name === "tags") return isFollowingRename(before.tags, after.tags ?? [], api);
    if (name === rules.attribute)
      return isSameConnector(rules.kind, String(before[name]), String(after[name]), api.settings.specs);
    return (
      name === rules.names.config &&
      stored.imported === true &&
      isPart(toSettings(after[name]), toSettings(before[name]))
    );
  });
}

/** Whether everything that is wanted is there, and means the same. */
function isPart(wanted: Config, there: Config): boolean {
  return sameConfig(reconcile({ declared: wanted, remote: there }).config, wanted);
}

function toSettings(value: unknown): Config {
  // Both are the values of a `config` attribute.
  return (value ?? {}) as Config;
}
