import type { OwnPackage } from "../../installation/own-package";
import type { SourceAddress } from "../../installation/source-address";
import type { Terminal } from "../terminal";

/** `warn` is for what works with limits; `fail` for what does not work. */
type Verdict = "ok" | "warn" | "fail";

/** What a check came to. */
export interface Finding {
  readonly verdict: Verdict;
  /** What was found, in a few words. Never a secret. */
  readonly detail: string;
  /** What to do about it: a full sentence. */
  readonly remedy?: string;
}

/** What a check may look at. */
export interface Surroundings {
  readonly own: Pick<OwnPackage, "version" | "bundle">;
  readonly source: SourceAddress;
  readonly terminal: Terminal;
}

/** One thing that has to be right before the provider can work. */
export interface Check {
  readonly name: string;
  readonly run: (surroundings: Surroundings) => Promise<Finding>;
}

/** A finding with the name of its check. */
export interface Row extends Finding {
  readonly check: string;
}

/** Runs the checks one after the other. One that breaks down has failed. */
export async function toRows(checks: readonly Check[], surroundings: Surroundings): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, run } of checks) {
    const finding = await run(surroundings).catch((error: unknown): Finding => ({
      verdict: "fail",
      detail: error instanceof Error ? error.message : String(error),
    }));
    rows.push({ check: name, ...finding });
  }
  return rows;
}
