import { isUnknown, type Report } from "../../framework";
import { explainConflict, explainHidden, listConflicts, listHidden } from "../../rules";
import type { SettingNames, Settings } from "./given";
import { toAttributePath } from "../attribute-path";
import { toSettingPathText } from "./values";

/** Reports settings that cannot be right: masks in place of values, and secrets given twice. */
export function checkSettings({ config = null, secrets = null }: Settings, names: SettingNames, report: Report): void {
  for (const [attribute, value] of [
    [names.config, config],
    [names.secrets, secrets],
  ] as const)
    for (const place of listHidden(value))
      report.error(
        "Mask instead of a value",
        explainHidden(toSettingPathText(place), names.secrets),
        toAttributePath(attribute, place),
      );
  for (const { kind, path } of listConflicts(config, secrets, isUnknown))
    report.error(
      "Setting given twice",
      explainConflict(kind, toSettingPathText(path), names),
      toAttributePath(names.config, path),
    );
}
