import { join, resolve } from "node:path";
import type { Format, Report } from "../../review";
import { UserError } from "../../installation/user-error";
import { writeWhole } from "../../installation/written-file";
import { writeJobSummary } from "../annotations/job-summary";
import { toFolderInRepository } from "../repository";
import type { Terminal } from "../terminal";

const ENDINGS: Readonly<Record<Format, string>> = {
  json: "json",
  markdown: "md",
  html: "html",
  sarif: "sarif",
  text: "txt",
};

/** Formats of a report, and the place for them. */
export interface Output {
  readonly format: readonly Format[];
  readonly out: string | null;
  /** Folder of the program, by which code scanning finds its files in the repository. */
  readonly program: string;
}

/** Writes a report in each format into a directory, or in its only format to stdout; in GitHub Actions, also a summary. */
export async function writeReport(
  report: Report,
  { format: chosen, out, program }: Output,
  terminal: Pick<Terminal, "cwd" | "env" | "print">,
): Promise<void> {
  const { formats } = await import("../../review");
  const show = (format: Format): string =>
    format === "sarif" ? formats.sarif(report, toFolderInRepository(program)) : formats[format](report);
  if (terminal.env.GITHUB_STEP_SUMMARY) writeJobSummary(formats.markdown(report), terminal.env);
  const [only = "text"] = chosen;
  if (out === null) {
    terminal.print(show(only));
    return;
  }
  for (const format of chosen)
    writeWhole(join(resolve(terminal.cwd, out), `report.${ENDINGS[format]}`), `${show(format)}\n`);
}

/** Options that say how a report is written. */
interface GivenOutput {
  readonly format: readonly Format[];
  readonly json: boolean;
  readonly out: string | null;
}

/**
 * The formats that are asked for: text without any, and JSON for `--json`.
 * @throws UserError if the formats and the place for them do not go together
 */
export function toFormats({ format, json, out }: GivenOutput): readonly Format[] {
  if (json && format.some((each) => each !== "json"))
    throw new UserError("--json stands for --format json, and other formats are asked for as well. Give one of them.");
  if (json) return ["json"];
  if (format.length > 1 && out === null)
    throw new UserError(
      "Several formats need a directory to be written to: give one with --out, or a single --format.",
    );
  return format.length === 0 ? ["text"] : format;
}
