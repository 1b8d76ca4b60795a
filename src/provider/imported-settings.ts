import type { Config, Private, Report } from "../framework";
import { listLikelySecrets, toConfigPathText, toImported, type ConfigPath } from "./config";
import { shorten } from "./tags";

/** The settings of an object that is adopted: what the API shows, without masks and without what looks like a secret. */
export interface ImportedSettings {
  readonly config: Config;
  /** Places of secrets that Terraform does not store. */
  readonly secrets: readonly ConfigPath[];
}

export function importSettings(remote: Config | null, isSecret?: (place: ConfigPath) => boolean): ImportedSettings {
  const shown = listLikelySecrets(remote, isSecret);
  const { config, hidden } = toImported(remote, shown);
  return { config, secrets: [...hidden, ...shown] };
}

/** What to remember of an import: which secrets there are, when it was last written to, and that no apply has been. */
export function toImportMemory({ secrets }: ImportedSettings, updatedAt: string | null | undefined): Private {
  return { hidden: secrets, updatedAt: updatedAt ?? null, imported: true };
}

/** Says which secrets have to be supplied. */
export function reportSecrets({ secrets }: ImportedSettings, name: string, attribute: string, report: Report): void {
  const places = [...new Set(secrets.map(toConfigPathText))];
  if (places.length > 0)
    report.warning(
      `Secrets of "${shorten(name)}" to be supplied`,
      `Airbyte holds ${places.map((place) => `"${place}"`).join(", ")}, which Terraform does not store. Give them in ${attribute}: an update without them takes them away.`,
    );
}
