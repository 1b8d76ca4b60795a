import type { SourceTemplateItem } from "../../api";
import type { PrivateState } from "../../framework";
import type { Embedded } from "../embedded";
import { readPrivateState } from "../settings";

interface Surroundings {
  readonly api: Embedded;
  readonly signal: AbortSignal;
  readonly privateState: PrivateState;
}

/**
 * The template as the list shows it, if the provider refreshes fast and nobody has written to the template since it was
 * last read; null if it has to be read.
 */
export async function findUnchanged(
  id: string,
  { api, signal, privateState }: Surroundings,
): Promise<SourceTemplateItem | null> {
  const { updatedAt } = readPrivateState(privateState);
  if (api.settings.refresh !== "fast" || updatedAt === null) return null;
  const item = await api.sourceTemplates.readItem(id, { signal });
  return item && item.updated_at === updatedAt ? item : null;
}
