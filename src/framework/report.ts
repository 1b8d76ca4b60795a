import { attribute, type Path } from "../cty";
import type { Diagnostic } from "./diagnostics";

/** Receives errors and warnings. `at` is an attribute's name or a path, and is optional. */
export interface Report {
  error(summary: string, detail: string, at?: string | Path): void;
  warning(summary: string, detail: string, at?: string | Path): void;
}

/** A report that collects diagnostics. */
export class Diagnostics implements Report {
  public readonly diagnostics: Diagnostic[] = [];

  public error(summary: string, detail: string, at?: string | Path): void {
    this.add("error", summary, detail, at);
  }

  public warning(summary: string, detail: string, at?: string | Path): void {
    this.add("warning", summary, detail, at);
  }

  public hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === "error");
  }

  private add(severity: Diagnostic["severity"], summary: string, detail: string, at?: string | Path): void {
    const path = typeof at === "string" ? attribute(at) : at;
    this.diagnostics.push({ severity, summary, detail, ...(path && { path }) });
  }
}
