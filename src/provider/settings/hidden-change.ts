import type { Private, Report } from "../../framework";
import { toSettingsMemory } from "./settings-memory";

/**
 * Notices that a template was written to although nothing that can be seen has changed: then a secret may have. To be
 * called at each refresh, with whether the refresh found a visible difference.
 */
export function noticeHiddenChange(
  { updatedAt, differs, name }: { updatedAt: string | null; differs: boolean; name: string },
  { stored, remember, report }: { stored: Private; remember: (values: Private) => void; report: Report },
): void {
  const before = toSettingsMemory(stored);
  const moved = updatedAt !== null && before.updatedAt !== null && updatedAt !== before.updatedAt;
  if (moved && !differs && before.secretPaths.length > 0)
    report.warning(
      "A secret may have changed outside",
      `"${name}" was written to at ${updatedAt}, and nothing that Airbyte shows has changed: somebody may have replaced a secret. Airbyte does not show secrets, so Terraform cannot tell. To send yours again, raise the secrets' version or change them.`,
    );
  if (updatedAt !== before.updatedAt) remember({ updatedAt });
}
