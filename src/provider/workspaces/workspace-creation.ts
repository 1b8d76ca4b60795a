import type { Clock, Workspace } from "../../api";
import type { Report } from "../../framework";
import { findRegionId } from "../../rules";
import { alreadyThere, createOrRecover, isGivenUp } from "../creation";
import type { Embedded } from "../embedded";
import { WORKSPACE } from "../names/kinds";
import type { Plan } from "./workspace";

interface Surroundings {
  readonly api: Embedded;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/** Creates the workspace of a plan, or takes over the one that has its name if the plan allows that. */
export async function createOrAdopt(
  { name, region, adopt_existing }: Plan,
  { api, signal, report }: Surroundings,
): Promise<Workspace> {
  const found = await api.workspaces.findByName(name, { signal });
  const what = `workspace "${name}"`;
  const region_id = region === null ? null : findRegionId(region);

  async function create(): Promise<Workspace> {
    const existing = found && !adopt_existing ? await unlessGivenUp(found, { api, signal }) : found;
    const made = existing ?? (await api.workspaces.create({ name, ...(region_id && { region_id }) }, { signal }));
    if (existing === null && !isFromBefore(made, api.run.clock)) return made;
    // Airbyte Cloud alone knew it: the request for a new one has made it visible, and nothing else.
    if (!adopt_existing) throw alreadyThere(WORKSPACE, made, made.name);
    report.warning(
      "Took over a workspace",
      `The ${what} (${made.id}) existed already${region === null ? "" : ". It keeps the region that it was created in, which Airbyte does not report"}.`,
    );
    return made;
  }

  const find = (id: string): Promise<Workspace | null> => Promise.resolve(found?.id === id ? found : null);
  return createOrRecover({ what, type: "workspace", key: [name, region_id], create, find }, { api, report });
}

/** More than the clocks of this machine and of Airbyte can differ by. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** True for a workspace that is too old to have been created just now. */
function isFromBefore({ created_at }: Workspace, clock: Clock): boolean {
  return Date.parse(created_at ?? "") < clock.now() - DAY_MS;
}

/** A workspace that has the name is in the way, unless this run deletes or renames it. */
async function unlessGivenUp(found: Workspace, surroundings: Omit<Surroundings, "report">): Promise<null> {
  if (await isGivenUp(WORKSPACE, found, surroundings)) return null;
  throw alreadyThere(WORKSPACE, found, found.name);
}
