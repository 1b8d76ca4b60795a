import type { Config, Private } from "../framework";
import { reconcile, sameConfig } from "./config";
import type { Embedded } from "./define";
import { isFollowingRename } from "./tags";

type Model = Readonly<Record<string, unknown>> & { readonly tags?: readonly string[] };

interface Comparison {
  readonly before: Model & { readonly tags: readonly string[] };
  readonly after: Model;
  /** The attribute that holds the settings. */
  readonly config: string;
  readonly api: Embedded;
  readonly stored: Private;
}

/**
 * Whether changes of a template would find nothing to do: tags that follow their renames, and settings of an imported
 * template that leave out what the server has filled in by itself.
 */
export function isNothing(changes: object, { before, after, config, api, stored }: Comparison): boolean {
  return Object.keys(changes).every((name) => {
    if (name === "tags") return isFollowingRename(before.tags, after.tags ?? [], api);
    return name === config && stored.imported === true && isPart(toSettings(after[config]), toSettings(before[config]));
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
