import type { PrivateState, PrivateValues, Report } from "../../../src/framework";

/** Private state and diagnostics of one call about settings, as a test gives and reads them. */
export interface SettingsRecord {
  readonly privateState: PrivateState & { readonly writes: readonly PrivateValues[] };
  readonly report: Report;
  /** Each diagnostic as `severity: summary (attribute)`, and its detail. */
  readonly said: readonly (readonly [string, string])[];
}

export function settingsRecord(values: PrivateValues = {}): SettingsRecord {
  const [said, writes]: [[string, string][], PrivateValues[]] = [[], []];
  const sayer =
    (severity: string) =>
    (summary: string, detail: string, at: unknown = "none"): void =>
      void said.push([`${severity}: ${summary} (${typeof at === "string" ? at : JSON.stringify(at)})`, detail]);
  const privateState = {
    values,
    writes,
    set(more: PrivateValues) {
      writes.push(more);
      privateState.values = { ...privateState.values, ...more };
    },
  };
  return { privateState, said, report: { error: sayer("error"), warning: sayer("warning") } };
}
