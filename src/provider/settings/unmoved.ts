import type { Config, PrivateState } from "../../framework";
import { isSameConnector } from "../connectors/connector-id";
import type { Embedded } from "../embedded";
import { toSettings, valueOf } from "./given";
import type { PlanRules } from "./plan";
import { readPrivateState } from "./private-state";
import { reconcile, sameConfig } from "./values";

/** An object and what is wanted of it. */
export interface Comparison {
  readonly changed: readonly string[];
  readonly state: object;
  readonly plan: object;
  readonly api: Embedded;
  readonly privateState: Pick<PrivateState, "values">;
}

/**
 * Changes that change nothing: a connector given by name that was given by ID; and, if there is no other change, settings
 * of an imported object that leave out what the server has filled in by itself, and what `isSame` says means the same.
 */
export function listUnmoved(
  { kind, connector, names }: PlanRules,
  { changed, state, plan, api, privateState }: Comparison,
  isSame: (name: string) => boolean,
): readonly string[] {
  const there = toSettings(state, names);
  const wanted = toSettings(plan, names);
  const unmoved = changed.filter((name) => {
    if (name === connector) {
      const [before, after] = [state, plan].map((model) => String(valueOf(model, connector)));
      return isSameConnector(kind, before ?? "", after ?? "", api.settings.specs);
    }
    if (name === names.config) return isImportedPart(wanted.config ?? {}, there.config ?? {}, privateState);
    return isSame(name);
  });
  // An update sends the settings and everything beside them as it is wanted.
  return unmoved.length === changed.length ? unmoved : unmoved.filter((name) => name === connector);
}

/** True for settings that hold all that is wanted, and mean the same, while nothing was applied since their import. */
function isImportedPart(wanted: Config, there: Config, privateState: Pick<PrivateState, "values">): boolean {
  return (
    readPrivateState(privateState).imported && sameConfig(reconcile({ declared: wanted, remote: there }).config, wanted)
  );
}
