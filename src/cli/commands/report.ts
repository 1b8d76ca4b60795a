import { dirname, resolve } from "node:path";
import { defineCommand, option } from "../command";
import { GATES, listClosed } from "../report/gates";
import { audiences, choices, output } from "../report/options";
import { toFormats, writeReport } from "../report/output";
import { getTimezone } from "../report/timezone";
import { LOCK_FILE } from "../specs/lock-path";

/** Exit codes beside 0: a plan that ended with errors, and a gate that does not let the report pass. */
const TROUBLE = 1;
const CLOSED = 3;

export const report = defineCommand({
  name: "report",
  summary: "say what plans change, and what customers notice",
  description:
    "Reads saved plans and reports every change with its risk, what each audience is offered before and after, and how " +
    "often data moves. Plans are those named with --plan, or those in all stacks of --app. The exit code is 0, 3 if " +
    "--fail-on says so, and 1 if a plan cannot be read or ended with errors. Values that are secret are in no report.",
  examples: [
    "airbyte-embedded report",
    "airbyte-embedded report --plan plan.tfplan --format markdown",
    "airbyte-embedded report --format json,markdown,html --out report --fail-on destroy,lost-offer",
    'airbyte-embedded report --audience "pro,hipaa:all" --live',
  ],
  arguments: {},
  options: {
    plan: option.texts("--plan <file>", "a saved plan, or its JSON; may be repeated"),
    app: option.text("--app <dir>", "output folder of cdktf, whose plans are reported without --plan", "cdktf.out"),
    ...output,
    failOn: choices("--fail-on <gate>", "exit with 3 if the report has such a change", GATES),
    audience: audiences,
    live: option.flag("--live", "ask Airbyte for templates that the state does not manage"),
    timezone: option.text("--timezone <name>", "timezone of the next runs, such as Europe/Berlin", "UTC"),
    lock: option.text("--lock <file>", "the lock file, which says what is secret", LOCK_FILE),
  },
  json: "the report as JSON, like --format json",

  run: async (given, terminal) => {
    const { out, timezone: zone, lock } = given;
    const format = toFormats(given);
    // Loaded here, because other commands need none of it.
    const { listChangedConnectors, toReport } = await import("../../review");
    const { askAirbyte } = await import("../report/live");
    const { readPlans } = await import("../report/plans");
    const { findLock } = await import("../specs");
    const moments = await getTimezone(zone);
    const plans = await readPlans(given.plan, given.app ?? "cdktf.out", terminal);
    const specs = findLock(resolve(terminal.cwd, lock ?? LOCK_FILE));
    const live = given.live ? await askAirbyte(listChangedConnectors(plans), specs, terminal) : null;
    const made = toReport(plans, {
      audiences: given.audience,
      ...moments,
      now: new Date(),
      lock: specs,
      live: live?.templates ?? null,
      customers: live?.customers ?? new Map(),
    });
    const program = given.plan.length > 0 ? terminal.cwd : dirname(resolve(terminal.cwd, given.app ?? "cdktf.out"));
    await writeReport(made, { format, out, program }, terminal);
    const closed = listClosed(given.failOn, made);
    if (closed.length > 0) terminal.say(`The report has what --fail-on names: ${closed.join(", ")}.`);
    for (const { reason } of made.troubles) terminal.say(reason);
    if (made.troubles.length > 0) return TROUBLE;
    return closed.length > 0 ? CLOSED : 0;
  },
});
