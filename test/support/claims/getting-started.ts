import type { Claims } from "./claims";

export const gettingStarted: Claims = {
  "The short way writes all of it, with a catalog, a test of who is offered what, and npm scripts.": [
    [
      "acceptance/once/command-line/init",
      "a new project passes its types and its test, and deploys by its npm scripts",
    ],
  ],
  "`--ci github` or `--ci gitlab` adds [the workflows](review.md) at the top of the git repository, or of the folder where there is none yet.":
    [
      ["unit/cli/init", "with --ci the workflows come along, at the top of the repository"],
      [
        "unit/cli/init",
        "with --ci and no repository, the folder is to become one, and it is said to run git init there",
      ],
    ],
  "`--library cdktn` is for [CDK Terrain](cdktn.md).": [
    ["unit/cli/init", "a project on cdktn imports from it, and runs its command"],
  ],
  "Files that say something else are not replaced.": [
    ["unit/cli/init", "a file that says something else stops it before anything is written, and --force replaces it"],
  ],
  "prints a script that completes commands, options and choices;": [
    ["unit/cli/completion/scripts", "bash completes %s"],
    ["unit/cli/completion/scripts", "%s can read its script"],
  ],
  "Each command takes `--no-color`, and obeys `NO_COLOR`;": [
    ["unit/cli/program", "every command takes --no-color, and --json unless it has a reason"],
  ],
  "Each command but `run` and `completion` takes `--json`, and prints one JSON document to stdout then;": [
    ["unit/cli/program", "every command takes --no-color, and --json unless it has a reason"],
    ["contract/cli/export", "with --json, one document on stdout says what was written and what is left out"],
  ],
  "What takes longer than two seconds says on stderr what it is at: in one line that is kept up to date, or line by line in a CI.":
    [
      [
        "unit/cli/progress",
        "in a CI, a silent command says after two seconds what it is at, and then now and again for how long",
      ],
      ["unit/cli/progress", "at a terminal there is one line, which gives way to what is said, and is gone at the end"],
    ],
  "`run` passes both on to cdktf and Terraform.": [
    ["acceptance/once/command-line/run", "without colors, Terraform prints none either"],
  ],
  "Without an Airbyte account, use the emulator: the steps are the same.": [
    [
      "acceptance/once/cdktf",
      "the first cdktf deploy works with the provider from a mirror alone, and stores no secret of the program and no credentials",
    ],
  ],
  "`run` puts the provider where Terraform finds it and starts it once for all that the command does.": [
    [
      "acceptance/once/command-line/run",
      "cdktf deploys through it without an export or an option, and locks the provider",
    ],
    [
      "acceptance/once/command-line/run",
      "one command from an empty home: Terraform finds the provider, and the next plan is empty",
    ],
  ],
  "It works with any command that runs Terraform.": [["acceptance/once/command-line/run", "%s is passed on"]],
  "so that `npx cdktf deploy` and `terraform` work by themselves": [
    [
      "acceptance/once/cdktf",
      "the first cdktf deploy works with the provider from a mirror alone, and stores no secret of the program and no credentials",
    ],
  ],
  "it makes Terraform take them from the mirror instead of a registry.": [
    [
      "acceptance/once/command-line/cli",
      "what it prints is all that Terraform needs to find and to lock the provider at %s",
    ],
  ],
  "Then export the four lines that it prints.": [
    ["acceptance/once/command-line/cli", "it serves until SIGTERM, with a line for every request"],
  ],
  "`npx airbyte-embedded doctor` checks that everything is in place.": [
    ["acceptance/once/command-line/cli", "where everything is in order, every row is ok and so is the exit code"],
    ["acceptance/once/command-line/cli", "where all is missing, it says what to install and to export, and fails"],
  ],
  "copy [the quickstart](../../examples/quickstart/main.ts).": [
    [
      "acceptance/once/examples",
      "quickstart: a template that one tier is offered, and nothing is left after a destroy",
    ],
  ],
  "shows what would change, writes nothing": [
    ["acceptance/once/harness", "in a plan, tokens and reads are no writes, and anything else is"],
    [
      "acceptance/faults/lost-objects",
      "a plan over something that could be adopted writes nothing, and leaves the state as it was",
    ],
  ],
  "Change a default in `main.ts` and run the diff again: it shows that setting.": [
    ["acceptance/plans/updates", "the plan of an update of %s shows what changes and nothing else"],
  ],
  "Rename the tag: it shows one change, that of the tag.": [
    ["acceptance/resources/template-tag", "renaming a tag is one PUT, and the templates that carry it are left alone"],
  ],
  "Every setting has an environment variable": [
    [
      "unit/provider/configuration",
      "each setting may come from its own environment variable, which its description names",
    ],
  ],
  "A stack without an `AirbyteEmbeddedProvider` gets one that reads everything from the environment.": [
    ["constructs/provider", "a stack without a provider gets one that takes everything from the environment"],
  ],
  "`--runtime node` or `--runtime standalone` chooses.": [
    ["unit/installation/runtime", "the Node form is taken if %s, and asking for the executable is an error"],
    ["unit/installation/runtime", "the Node form can be asked for where there is an executable"],
  ],
  "Terraform refuses a form that it has not locked.": [
    [
      "acceptance/once/command-line/cli",
      "Terraform refuses another build than the one it has locked, until the lock's entry is removed",
    ],
  ],
};
