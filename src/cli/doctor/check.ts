import type { OwnPackage } from "../../installation/own-package";
import type { SourceAddress } from "../../installation/source-address";
import type { Terminal } from "../terminal";

/** `warn` means that it works with limits, `fail` that it does not work. */
type Verdict = "ok" | "warn" | "fail";

/** Result of a check. */
export interface Finding {
  readonly verdict: Verdict;
  /** Finding in a few words. Never a secret. */
  readonly detail: string;
  /** Remedy, as a full sentence. */
  readonly remedy?: string;
}

/** Environment of a check. */
export interface Surroundings {
  readonly own: Pick<OwnPackage, "version" | "bundle">;
  readonly source: SourceAddress;
  readonly terminal: Terminal;
}

/** A requirement of the provider. */
export interface Check {
  readonly name: string;
  readonly run: (surroundings: Surroundings) => Promise<Finding>;
}

/** A result with the name of its check. */
export interface Row extends Finding {
  readonly check: string;
}

/** Runs the checks one after the other. A check that throws has failed. */
export async function toRows(checks: readonly Check[], surroundings: Surroundings): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, run } of checks) {
    surroundings.terminal.at(`Checking ${name}…`);
    const finding = await run(surroundings).catch((error: unknown): Finding => ({
      verdict: "fail",
      detail: error instanceof Error ? error.message : String(error),
    }));
    rows.push({ check: name, ...finding });
  }
  return rows;
}
