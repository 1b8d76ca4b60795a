import { resolve } from "node:path";
import { argument, defineCommand, option } from "../command";
import { PROFILES_FILE } from "../compare/profiles-file";
import { audiences, choices, output } from "../report/options";
import { toFormats, writeReport } from "../report/output";
import { getTimezone } from "../report/timezone";
import { LOCK_FILE } from "../specs/lock-path";

/** Exit code for sides that differ, where --fail-on asks for one. */
const DIFFERENT = 3;

export const compare = defineCommand({
  name: "compare",
  summary: "say what two organizations, or a program and one, differ in",
  description:
    "Compares A with B by names, leaf by leaf: what would have to change in B for it to be as A, and what each audience would " +
    "lose and gain by that. Each is an organization, by a profile or by the prefix of its variables, or a program, by the " +
    "output folder of cdktf or a stack in it. IDs and times never count; of secrets, only that there is one. Writes nothing to " +
    "either. The exit code is 0, 3 if they differ and --fail-on says so, and 1 if a side cannot be read.",
  examples: [
    "airbyte-embedded compare staging production",
    "airbyte-embedded compare cdktf.out/stacks/production production",
    "airbyte-embedded compare staging production --format json,markdown --out comparison --fail-on differ",
  ],
  arguments: {
    a: argument.word("a", `a profile, a prefix such as STAGING for STAGING_AIRBYTE_CLIENT_ID, or a folder`),
    b: argument.word("b", "the same for the side that is to become as A"),
  },
  options: {
    config: option.text("--config <file>", "the file of profiles", PROFILES_FILE),
    ...output,
    failOn: choices("--fail-on <gate>", "exit with 3 if the sides differ", ["differ"]),
    audience: audiences,
    timezone: option.text("--timezone <name>", "timezone of the next runs, such as Europe/Berlin", "UTC"),
    lock: option.text("--lock <file>", "the lock file, which says what is secret", LOCK_FILE),
  },
  json: "the report as JSON, like --format json",

  run: async (given, terminal) => {
    const { a, b, config, out, failOn, audience, timezone: zone, lock } = given;
    const format = toFormats(given);
    // Loaded here, because other commands need none of it.
    const { toComparisonReport } = await import("../../review");
    const { compareSides } = await import("../compare/comparison");
    const { readProfiles } = await import("../compare/profiles");
    const { findSide } = await import("../compare/sides");
    const { findLock } = await import("../specs");
    const moments = await getTimezone(zone);
    const profiles = readProfiles(config, terminal);
    const sides = [findSide(a, profiles, terminal), findSide(b, profiles, terminal)] as const;
    const specs = findLock(resolve(terminal.cwd, lock ?? LOCK_FILE));
    const { plans, notes } = await compareSides(...sides, specs, terminal);
    const report = toComparisonReport(plans, {
      audiences: audience,
      ...moments,
      now: new Date(),
      lock: specs,
      sides: { before: b, after: a },
      notes,
    });
    await writeReport(report, { format, out, program: terminal.cwd }, terminal);
    return failOn.length > 0 && report.changes.length > 0 ? DIFFERENT : 0;
  },
});
