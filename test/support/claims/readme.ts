import type { Claims } from "./claims";

export const readme: Claims = {
  "The next diff shows that setting, and nothing else": [
    ["acceptance/plans/updates", "a setting changed in the web app shows as that setting and nothing else"],
  ],
  "it says what customers lose and gain, how often their data will move, and which changes to look at first.": [
    ["browser/report", "the verdict is the first thing on the page, and what customers notice follows"],
    ["browser/report", "the matrix tells gains and losses in words and signs"],
  ],
  "says in one comment what the plan means for customers, applies that very plan after the merge": [
    [
      "acceptance/once/pull-request",
      "a pull request is planned, commented, merged and applied as reviewed, and drift gets one issue",
    ],
  ],
  "an emulator of the API is included.": [
    ["acceptance/once/command-line/cli", "it serves until SIGTERM, with a line for every request"],
  ],
  "typed calls with tokens, retries and checked answers": [
    [
      "acceptance/once/client-example",
      "the client's example lists what each customer is offered, and takes a taken name for what it is",
    ],
  ],
  "**No diff that is not a change.**": [
    ["acceptance/plans/updates", "another order of tags and of keys, and another spelling of a number, are no change"],
    ["acceptance/plans/updates", "the plan of an update of %s shows what changes and nothing else"],
    [
      "contract/provider/single-changes",
      "a changed attribute of a %s shows in the plan with what hangs on it, and nothing else does",
    ],
    ["unit/framework/engine/properties", "whatever is applied has an empty plan, and so has every change to it"],
  ],
  "**No hidden drift.**": [
    ["acceptance/resources/source-template", "a setting changed in the web app is shown as that setting, and repaired"],
    ["acceptance/secrets/secrets", "a template that was written to without a visible change warns of its secrets"],
  ],
  "**No secret in the wrong place.**": [
    ["acceptance/secrets/secrets", "no secret is found anywhere after a whole life cycle"],
    ["acceptance/secrets/secrets", "a rotated secret is one update, and every patch carries the secrets"],
  ],
  "**A rename is a rename.**": [
    ["acceptance/resources/template-tag", "renaming a tag is one PUT, and the templates that carry it are left alone"],
  ],
  "**A swap leaves no gap.**": [
    [
      "contract/provider/swap",
      "a swap that %s after any of its requests leaves no audience without an offer, and the next apply finishes it",
    ],
  ],
  "**Nothing is lost, and nothing made twice.**": [
    ["acceptance/faults/load", "Ctrl-C in an apply of 50 loses nothing and makes nothing twice"],
    ["acceptance/faults/lost-objects", "an answer lost on the creation of %s is found again"],
    ["acceptance/faults/lost-objects", "a 502 after the creation of %s was done makes nothing twice"],
  ],
  "**No surprise.**": [
    ["acceptance/once/harness", "in a plan, tokens and reads are no writes, and anything else is"],
    [
      "acceptance/plans/protection",
      "a template that loses a tag, or goes away, warns of the customers it was offered to",
    ],
    ["acceptance/plans/protection", "a protected template is neither destroyed nor replaced, and the plan says so"],
  ],
  "**Mistakes are found early.**": [
    ["acceptance/once/connector-specs", "%s is an error at its setting, and nothing is sent"],
    ["acceptance/once/cron", "%s: %s is an error that shows the right spelling, before any request"],
    ["acceptance/once/bad-input", "%s: one error about the setting, no write, and the state unharmed"],
    ["constructs/validations/rules", "what the provider refuses as $place at plan stops the synth, in the same words"],
  ],
  "`run` puts the provider where Terraform finds it, and keeps it warm for all that the command does": [
    [
      "acceptance/once/command-line/run",
      "cdktf deploys through it without an export or an option, and locks the provider",
    ],
  ],
};
