import { parse, stringify } from "lossless-json";
import { decodeJson, type Value } from "../../cty";
import { Diagnostics } from "../report";
import type { Resource } from "../resource";
import { toObjectType, toSchemas } from "../schema";
import type { Answer } from "./engine";
import { guard } from "./guard";
import { toKind, type Session } from "./session";

/** Stored state, brought from the schema version it was written under to the one of today. */
export async function upgrade(
  session: Session,
  resource: Resource,
  version: number,
  stored: string,
): Promise<Answer & { readonly state: Value }> {
  const report = new Diagnostics();
  const kind = toKind(resource);
  const current = resource.version ?? 0;
  if (version > current) {
    report.error(
      `Cannot read the state of ${kind}`,
      `It was written by a newer version of this provider (state version ${version}, known up to ${current}). Upgrade the provider.`,
    );
    return { state: null, diagnostics: report.diagnostics };
  }
  const state = await guard(session, report, `upgrade the state of ${kind}`, () =>
    decodeJson(migrate(resource, version, stored), toObjectType(toSchemas(resource.attributes)), { ignoreExtra: true }),
  );
  return { state: state ?? null, diagnostics: report.diagnostics };
}

function migrate(resource: Resource, version: number, stored: string): string {
  const current = resource.version ?? 0;
  if (version === current) return stored;
  // State is what an earlier version of this provider wrote: an object, by Terraform's own format.
  let state = parse(stored) as Record<string, unknown>;
  for (let from = version; from < current; from += 1) {
    const step = resource.upgrades?.[from];
    if (!step) throw new TypeError(`${resource.type} has no upgrade from state version ${from}.`);
    state = step(state);
  }
  return stringify(state) ?? "null";
}
