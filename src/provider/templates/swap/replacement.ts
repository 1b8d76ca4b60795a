import type { CloneSourceTemplate, CreateSourceTemplate, SourceTemplate, UpdateSourceTemplate } from "../../../api";
import { toConnectorId } from "../../connectors/connector-id";
import type { Embedded } from "../../embedded";
import { alreadyThere } from "../../creation/adoption";
import { SOURCE_TEMPLATE } from "../../names/kinds";
import { isInterimName, toInterimName } from "./swap-names";

/** A template that is to take the place of another. */
export interface Replacement {
  readonly old: SourceTemplate;
  /** Name of the old one once it is retired. */
  readonly retiredName: string;
  readonly name: string;
  readonly actor_definition_id?: string;
  readonly original_source_template_id: string | null;
  readonly body: CreateSourceTemplate | CloneSourceTemplate;
  /** All settings, for what `body` cannot say, and for a template that an interrupted swap has made. */
  readonly patch: UpdateSourceTemplate;
  readonly api: Embedded;
  readonly signal: AbortSignal;
}

/**
 * Makes the new template, or takes over the one of an interrupted swap. It is complete but for its tags, and its name
 * tells which template it replaces until that one has given up its own.
 */
export async function makeReplacement(replacement: Replacement): Promise<SourceTemplate> {
  const { old, name, body, patch, api, signal } = replacement;
  const { sourceTemplates } = api;
  const left = await findLeft(replacement);
  if (left) return sourceTemplates.update(left.id, { ...patch, name: left.name }, { signal });
  const interim = toInterimName(name, old.id);
  const made = await sourceTemplates.create({ ...body, name: interim }, { signal });
  // A copy is given its settings by a call of its own.
  const isCopy = replacement.original_source_template_id !== null;
  return isCopy ? sourceTemplates.update(made.id, { ...patch, name: interim }, { signal }) : made;
}

/** The template that an interrupted swap has left, if it has the connector that is wanted by now. */
async function findLeft(replacement: Replacement): Promise<SourceTemplate | null> {
  const { old, retiredName, name, api, signal } = replacement;
  const { sourceTemplates } = api;
  for await (const item of sourceTemplates.list({}, { signal })) {
    if (item.organization_id === null || item.id === old.id) continue;
    const isInterim = isInterimName(item.name, old.id);
    // The old one has its mark, so the holder of its former name came with the same swap.
    const isPlaced = item.name === name && old.name === retiredName;
    if (!isInterim && !isPlaced) continue;
    const found = await sourceTemplates.get(item.id, { signal });
    if (isSame(found.source_definition_id, await findConnector(replacement))) return found;
    if (isPlaced) throw alreadyThere(SOURCE_TEMPLATE, found, name);
    // The old one has all of its tags as long as this one has its interim name.
    await sourceTemplates.delete(found.id, { signal });
  }
  return null;
}

async function findConnector({
  actor_definition_id: connector,
  original_source_template_id: original,
  api,
  signal,
}: Replacement): Promise<string> {
  if (original !== null) return (await api.sourceTemplates.get(original, { signal })).source_definition_id;
  return toConnectorId("source", connector ?? "", api.settings.specs, "actor_definition_id");
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
