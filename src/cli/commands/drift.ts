import { dirname, resolve } from "node:path";
import type { Report } from "../../review";
import { defineCommand, option } from "../command";
import { output } from "../report/options";
import { toFormats, writeReport } from "../report/output";

/** Exit codes beside 0. */
const TROUBLE = 1;
const DRIFT = 2;
/** As a shell has it for a command that Ctrl-C ended. */
const STOPPED = 130;

export const drift = defineCommand({
  name: "drift",
  summary: "find what was changed outside Terraform, for a nightly job",
  description:
    "Refreshes every stack of a CDKTF program and reports what was changed outside Terraform, what is gone, which secrets may " +
    "have been replaced, and which templates and tags no state holds. Writes nothing: no state, and nothing at Airbyte. " +
    "The exit code is 0 if there is none of that, 2 if there is some, and 1 if something could not be looked at; what could is " +
    "reported then, too.",
  examples: [
    "airbyte-embedded drift",
    "airbyte-embedded drift --unmanaged show",
    "airbyte-embedded drift --format markdown,json --out drift",
  ],
  arguments: {},
  options: {
    app: option.text("--app <dir>", "output folder of cdktf, whose stacks are refreshed", "cdktf.out"),
    unmanaged: option.choice(
      "--unmanaged <how>",
      "objects that no state holds: count them as drift, only show them, or skip them",
      ["count", "show", "skip"],
    ),
    ...output,
  },
  json: "the report as JSON, like --format json",

  run: async ({ app, unmanaged, format: given, out, json }, terminal) => {
    const format = toFormats({ format: given, json, out });
    // Loaded here, because it takes as long as all other commands together.
    const { findDrift } = await import("../drift");
    try {
      const folder = resolve(terminal.cwd, app ?? "cdktf.out");
      const report = await findDrift(folder, unmanaged !== "skip", terminal);
      await writeReport(report, { format, out, program: dirname(folder) }, terminal);
      for (const { reason } of report.troubles) terminal.say(reason);
      if (report.troubles.length > 0) return TROUBLE;
      return hasDrift(report, unmanaged === "count") ? DRIFT : 0;
    } catch (error) {
      if (terminal.stop.aborted) return STOPPED;
      throw error;
    }
  },
});

function hasDrift(
  { drift: changes, suspected_secrets: secrets, unmanaged }: Report,
  countsUnmanaged: boolean,
): boolean {
  return changes.length > 0 || secrets.length > 0 || (countsUnmanaged && unmanaged.length > 0);
}
