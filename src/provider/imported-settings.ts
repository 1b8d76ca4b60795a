import type { Config, Private, Report } from "../framework";
import { listLikelySecrets, toConfigPathText, toImported } from "./config";
import { shorten } from "./tags";

/**
 * The settings of an object that is imported: what the API shows, without masks and without what looks like a secret.
 * Says which secrets have to be supplied.
 */
export function importSettings(
  remote: Config | null,
  { name, secrets, report }: { name: string; secrets: string; report: Report },
): { readonly config: Config; readonly memory: Private } {
  const shown = listLikelySecrets(remote);
  const { config, hidden } = toImported(remote, shown);
  const missing = [...new Set([...hidden, ...shown].map(toConfigPathText))];
  if (missing.length > 0)
    report.warning(
      `Secrets of "${shorten(name)}" to be supplied`,
      `Airbyte holds ${missing.map((place) => `"${place}"`).join(", ")}, which Terraform does not store. Give them in ${secrets}: an update without them takes them away.`,
    );
  return { config, memory: { hidden: [...hidden, ...shown] } };
}
