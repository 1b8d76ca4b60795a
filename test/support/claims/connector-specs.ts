import type { Claims } from "./claims";

export const connectorSpecs: Claims = {
  "literals at synth, all other values at plan, before anything is sent.": [
    ["constructs/typed-connectors", "what is known only at plan is left to the provider, leaf by leaf"],
    ["constructs/typed-connectors", "a typed connector gives its ID, and takes only settings that it has"],
    ["acceptance/once/connector-specs", "such an error is shown at the line of the attribute, with the place in it"],
    ["acceptance/once/connector-specs", "%s is an error at its setting, and nothing is sent"],
  ],
  "writes `connector-specs.lock.json` from the API (or `--from FILE`, a registry file).": [
    ["acceptance/once/specs", "specs are pulled from the API by image, display name and ID, and are then up to date"],
    ["acceptance/once/specs", "a registry file is pulled from without the API, and the lock tells its story"],
  ],
  "Without names, `specs pull` updates all locked connectors and describes what changed": [
    ["unit/cli/specs/specs-pull", "without names everything in the lock is pulled, and what the registry lacks stays"],
    ["unit/cli/specs/specs-pull", "what changed is told in words, and other connectors stay as they are"],
  ],
  "`specs pull --check` in CI fails when the lock is out of date.": [
    ["unit/cli/specs/specs-pull", "a lock that would change fails, and is not written"],
  ],
  "Programs find the lock beside `cdktf.json`.": [
    ["constructs/typed-connectors", "the provider checks against the same lock"],
  ],
  "With HCL, set the provider's `connector_specs`, or `AIRBYTE_CONNECTOR_SPECS`.": [
    ["acceptance/once/connector-specs", "a lock file that is not there is an error about the setting"],
  ],
  "Types, ranges, patterns and formats.": [["unit/specs/check/leaves", "%j is told in words, at its place"]],
  "Unknown settings, with the nearest known one. They are a warning if the spec allows any setting.": [
    ["unit/specs/check/placement", "a key that the spec does not know is told, with the nearest one"],
    ["unit/specs/check/placement", "where the spec takes any key, a slip is a warning and the rest is taken"],
  ],
  "Alternatives, by their discriminator.": [
    ["unit/specs/check/alternatives", "a discriminator picks its alternative, and only that one is reported"],
  ],
  "Secrets among plain settings, with the attribute they belong to.": [
    ["unit/specs/check/placement", "a secret in the plain config is told where it belongs"],
  ],
  "A source template may leave out required settings: the customer is asked for them.": [
    [
      "acceptance/once/connector-specs",
      "what a source leaves out is the customer's to fill in, and what is not known yet is not wrong",
    ],
  ],
  "A destination must be complete, including its secrets.": [
    [
      "acceptance/once/connector-specs",
      "a destination has to be complete, and an error in it prints none of its five secrets",
    ],
  ],
  "Values that are not known yet are not checked.": [
    ["unit/specs/check/unknowns", "an unknown leaf is never wrong, and its known siblings are still checked"],
  ],
  "Messages contain no secret.": [
    ["unit/specs/check/placement", "nothing that is said of settings with five secrets shows one of them"],
  ],
  "a pattern that takes too long is skipped with a warning": [
    [
      "acceptance/resources/foreign-specs",
      "no pattern of a spec keeps a plan waiting: it is judged, or left out with a warning",
    ],
  ],
  "a spec with endless references is refused when it is pulled and when a lock with it is read.": [
    ["acceptance/resources/foreign-specs", "a spec that unfolds without end is refused where the lock is named"],
    ["unit/cli/specs/specs", "a spec that unfolds without end is neither pulled nor typed, and the reason is told"],
  ],
  "A locked connector can be given by name instead of its ID": [
    [
      "acceptance/once/connector-specs",
      "a connector's name does where its ID would, and changing one for the other changes nothing",
    ],
  ],
  "For TypeScript, generate its types:": [
    ["unit/cli/specs/specs", "writes a TypeScript file for the constructs"],
    ["unit/specs/types/types", "settings and secrets that the spec takes are of the generated types"],
  ],
  "completed and checked by the compiler": [["unit/specs/types/types", "%s does not compile"]],
  "Airbyte's schedules are Quartz: six or seven fields, seconds first, `?` in one of the two day fields, UTC.": [
    ["unit/quartz/vectors", "$expr after $after runs when Quartz runs it"],
    ["unit/quartz/vectors", "$expr is refused as Quartz refuses it"],
  ],
  "Anything else is an error that shows the correct spelling": [
    ["acceptance/once/cron", "%s: %s is an error that shows the right spelling, before any request"],
  ],
  "A schedule that runs more than once an hour is a warning that shows its next runs. One that never runs is a warning, too.":
    [
      [
        "acceptance/once/cron",
        "every four minutes is legal, and a warning that shows the next runs and the hourly spelling",
      ],
      ["acceptance/once/cron", "a date that never comes is a warning"],
    ],
  "gives the next runs, and `cron_describe` puts a schedule into words.": [
    ["acceptance/once/functions", "functions give values to outputs, without an account and without a request"],
    ["unit/provider/functions/functions", "says a schedule in words"],
  ],
};
