import type { SourceTemplate } from "../../api";
import type { Report } from "../../framework";
import { uuid } from "../../rules";
import type { Embedded } from "../embedded";

/** The ID that an import means: itself, or that of the only source template with such a name. */
export async function findImportId(
  idOrName: string,
  api: Embedded,
  signal: AbortSignal,
): Promise<{ readonly only: string | null; readonly others: number }> {
  if (uuid.safeParse(idOrName).success) return { only: idOrName, others: 0 };
  const ids: string[] = [];
  for await (const { id, name } of api.sourceTemplates.list({}, { signal })) if (name === idOrName) ids.push(id);
  return { only: ids.length === 1 ? (ids[0] ?? null) : null, others: Math.max(ids.length - 1, 0) };
}

/** The source template that an import means, if it can be managed; reports why it cannot. */
export async function findImported(idOrName: string, surroundings: Surroundings): Promise<SourceTemplate | null> {
  const { api, signal, report } = surroundings;
  const { only, others } = await findImportId(idOrName, api, signal);
  if (others > 0)
    report.error("Name is not unique", `${others + 1} source templates are named "${idOrName}". Import by ID instead.`);
  if (only === null || (await refuseGlobal(only, surroundings))) return null;
  return api.sourceTemplates.find(only, { signal });
}

interface Surroundings {
  readonly api: Embedded;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/** True for a template of Airbyte's own, which nobody else may change; reports that, and what to do instead. */
async function refuseGlobal(id: string, { api, signal, report }: Surroundings): Promise<boolean> {
  const item = await api.sourceTemplates.readGlobalItem(id, { signal });
  if (item === null) return false;
  report.error(
    "Airbyte's own template",
    `"${item.name}" belongs to Airbyte and is offered to every organization, so you cannot manage it. Copy it instead: original_source_template_id = "${id}".`,
  );
  return true;
}
