import type { SourceTemplateItem } from "../../api";
import type { Private } from "../../framework";
import type { Embedded } from "../define";
import { toSettingsMemory } from "../settings/settings-memory";

/** The template as the list shows it, if nobody has written to it since it was last read; null if it has to be read. */
export async function findUnchanged(
  id: string,
  stored: Private,
  api: Embedded,
  signal: AbortSignal,
): Promise<SourceTemplateItem | null> {
  const { updatedAt } = toSettingsMemory(stored);
  if (updatedAt === null) return null;
  const item = await api.sourceTemplates.readItem(id, { signal });
  return item && item.updated_at === updatedAt ? item : null;
}
