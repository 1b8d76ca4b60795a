import { HIDDEN_CHANGE } from "../../provider/settings/hidden-change";
import type { SuspectedSecret } from "../shape";

/** A warning of Terraform about an object. */
interface Warning {
  readonly summary: string;
  readonly detail: string;
  /** Null for a warning about the whole. */
  readonly address: string | null;
}

/** Objects of which the provider warned, at a refresh, that a secret may have been replaced; by address. */
export function listSuspectedSecrets(warnings: readonly Warning[], stack: string): SuspectedSecret[] {
  return warnings
    .filter(({ summary }) => summary === HIDDEN_CHANGE)
    .flatMap(({ address, detail }) => (address === null ? [] : [{ address, stack, reason: detail }]))
    .sort((one, other) => (one.address < other.address ? -1 : 1));
}
