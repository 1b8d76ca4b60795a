import type { ServedCatalog } from "../../api";
import { ApiError, UnexpectedAnswer } from "../../api/errors";
import type { ConfigOf, Report } from "../../framework";
// Not through the index: names need no JSON Schema.
import { findNearest } from "../../specs/check/nearest";
import type { CustomizationAttributes } from "./attributes/customization";
import type { Embedded } from "../embedded";
import { title } from "../title";

type Given = ConfigOf<CustomizationAttributes>;

/** The part of a source template's plan that says which streams it names, and where they could be found. */
export interface StreamPlan {
  readonly action: "create" | "update" | "delete";
  readonly changed: readonly string[];
  readonly replaces: boolean;
  readonly config: {
    readonly actor_definition_id?: string | null;
    readonly original_source_template_id?: string | null;
    readonly customization?: Given | null;
  };
  readonly state: { readonly id: string; readonly actor_definition_id: string } | null;
  readonly api: Embedded | null;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/** Places that name streams. */
const PLACES = ["stream_whitelist", "stream_customizations", "stream_mappers"] as const satisfies (keyof Given)[];

const MOST_NAMES = 5;

/**
 * Says, at plan, which names of streams the catalog does not have. Nothing is asked unless the plan would send names, and
 * nothing is said where no catalog is served or every customer has streams of their own; where customers add some, only
 * what looks misspelt is a warning.
 */
export async function checkStreams(plan: StreamPlan): Promise<void> {
  const { action, changed, replaces, config, api, report } = plan;
  const isSent = action === "create" || replaces || changed.includes("customization");
  const named = listNamed(config.customization ?? {});
  if (!api || !isSent || named.length === 0) return;
  const { names: known, isOpen } = await findStreams(plan, api);
  for (const [attribute, names] of named)
    for (const name of names.filter((each) => known.length > 0 && !known.includes(each))) {
      const nearest = findNearest(name, known);
      if (isOpen && nearest === null) continue;
      const say = isOpen ? report.warning.bind(report) : report.error.bind(report);
      const hint = nearest === null ? toListing(known) : `Did you mean "${nearest}"?`;
      say(title`There is no stream "${name}"`, `The connector's catalog has no stream "${name}". ${hint}`, [
        { attribute: "customization" },
        { attribute },
      ]);
    }
}

function listNamed(given: Given): readonly (readonly [attribute: string, names: readonly string[]])[] {
  return PLACES.map((attribute) => {
    // Undefined is not known yet, and null is not given.
    const value = given[attribute] ?? [];
    return [attribute, Array.isArray(value) ? value.map(String) : Object.keys(value)] as const;
  }).filter(([, names]) => names.length > 0);
}

function toListing(known: readonly string[]): string {
  const shown = known.slice(0, MOST_NAMES).map((name) => `"${name}"`);
  const more = known.length - shown.length;
  return `It has ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

interface Streams {
  /** None where names cannot be told right from wrong. */
  readonly names: readonly string[];
  /** True if customers may have more. */
  readonly isOpen: boolean;
}

/** A template's own catalog goes before that of its connector, which alone tells its kind. */
async function findStreams(plan: StreamPlan, api: Embedded): Promise<Streams> {
  const { signal } = plan;
  const { template, connector } = await toOwners(plan, api);
  const ofConnector = connector === null ? null : await orNone(api.catalogs.definitions(connector).read({ signal }));
  const type = ofConnector?.catalog_type ?? null;
  const isTelling = connector !== null && type !== "dynamic";
  const own = isTelling && template !== null ? await orNone(api.catalogs.templates(template).read({ signal })) : null;
  const streams = isTelling ? ((own ?? ofConnector)?.catalog.streams ?? []) : [];
  return { names: streams.flatMap(({ name }) => name ?? []), isOpen: type === "customizable" };
}

interface Owners {
  readonly template: string | null;
  /** Null when it is not known yet. */
  readonly connector: string | null;
}

/** Whose catalogs to look in. A template that is made new has none of its own yet, and a copy that of its original. */
async function toOwners({ state, replaces, config, signal }: StreamPlan, api: Embedded): Promise<Owners> {
  const { actor_definition_id: said, original_source_template_id: original } = config;
  const toId = (word: string) => api.settings.specs?.find("source", word)?.id ?? word;
  if (state && !replaces) return { template: state.id, connector: toId(state.actor_definition_id) };
  if (typeof said === "string") return { template: null, connector: toId(said) };
  const found = typeof original === "string" ? await api.sourceTemplates.find(original, { signal }) : null;
  return { template: found?.id ?? null, connector: found?.source_definition_id ?? null };
}

/** The check is optional: a plan does not fail because a catalog is unavailable. */
async function orNone(reading: Promise<ServedCatalog | null>): Promise<ServedCatalog | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError || error instanceof UnexpectedAnswer) return null;
    throw error;
  }
}
