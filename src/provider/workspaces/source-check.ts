import { isNotFound } from "../../api/errors";
import type { Config, Report } from "../../framework";
import type { Embedded } from "../embedded";
import { NAMES } from "./source";
import type { Settings } from "../settings";

interface Surroundings {
  readonly api: Embedded | null;
  readonly signal: AbortSignal;
  readonly report: Report;
}

/**
 * Checks the settings of a source, at plan, against the spec of the connector that its template offers, and says which
 * settings the template still asks for. Does nothing before the template is there.
 */
export async function checkSourceSettings(
  templateId: string | null | undefined,
  settings: Settings,
  { api, signal, report }: Surroundings,
): Promise<void> {
  if (typeof templateId !== "string" || !api) return;
  const template = await api.sourceTemplates.find(templateId, { signal });
  if (!template) {
    report.warning(
      "The source template does not exist yet",
      `There is no source template ${templateId}. Creating the source fails unless this run creates the template first.`,
      "source_template_id",
    );
    return;
  }
  const { config, secrets } = settings;
  const connector = template.source_definition_id;
  api.settings.specs?.check({ kind: "source", connector, config, secrets, mode: "partial", names: NAMES }, report);
  if (config === undefined || secrets === undefined) return;
  const given = new Set([...Object.keys(config ?? {}), ...Object.keys(secrets ?? {})]);
  const missing = listAsked(template.user_config_spec).filter((name) => !given.has(name));
  if (missing.length > 0)
    report.warning(
      "Settings that the template requires are missing",
      `"${template.name}" leaves ${missing.map((name) => `"${name}"`).join(", ")} to the customer, but they are not set. Airbyte refuses the source unless the connector works without them.`,
      NAMES.config,
    );
}

/** Names of the settings that the end user has to give (API 5.2). */
function listAsked({ connectionSpecification }: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof connectionSpecification !== "object" || connectionSpecification === null) return [];
  const required = "required" in connectionSpecification ? connectionSpecification.required : null;
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}

/** Has Airbyte connect with the settings of a source that is there; reports it when that fails, without the settings. */
export async function checkConnection(
  { id, name }: { readonly id: string; readonly name: string },
  settings: Config,
  { api, signal, report }: Surroundings & { readonly api: Embedded },
): Promise<void> {
  const what = `source "${name}" (${id})`;
  try {
    const { status, message } = await api.sources.check(id, { signal, settings });
    if (status === "succeeded" || status === "skipped") return;
    const reason = message === null ? "" : `: ${message.replace(/\.$/, "")}`;
    report.error(
      "The connection check did not succeed",
      `Airbyte stored the ${what}, but its check ${status}${reason}. Correct the settings and apply again. If Terraform would replace the source because it is tainted, "terraform untaint" keeps it.`,
      NAMES.config,
    );
  } catch (error) {
    if (!isNotFound(error)) throw error;
    report.warning("The connection was not checked", `This server cannot check the ${what}.`, "check_connection");
  }
}
