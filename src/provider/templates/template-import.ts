import type { Report } from "../../framework";
import { uuid } from "../../rules";
import type { Embedded } from "../define";

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

/** Whether the template is one of Airbyte's own, which nobody else may change; says so, and what to do instead. */
export async function refuseGlobal(
  id: string,
  { api, signal, report }: { api: Embedded; signal: AbortSignal; report: Report },
): Promise<boolean> {
  for await (const item of api.sourceTemplates.listGlobal({ signal })) {
    if (item.id !== id) continue;
    report.error(
      "Airbyte's own template",
      `"${item.name}" belongs to Airbyte and is offered to every organization, so it cannot be managed here. Make a copy of your own: original_source_template_id = "${id}".`,
    );
    return true;
  }
  return false;
}
