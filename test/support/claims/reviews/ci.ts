import type { Claims } from "../claims";

export const ci: Claims = {
  "One command writes the files for GitHub or GitLab": [
    ["unit/cli/ci/init", "github gets three workflows and the scripts that they run, and the next steps are said"],
    ["unit/cli/ci/init", "gitlab gets a file to include, and one that includes it"],
  ],
  "State belongs in a shared backend": [
    ["acceptance/once/team-ci", "of two deploys at once, one waits for the other, and nothing is lost or made twice"],
    ["acceptance/once/team-ci", "the state of a deploy is in the database, and in no file of those who deploy"],
  ],
  "Credentials come from the environment and are never written to state, plan or `cdk.tf.json`.": [
    [
      "acceptance/once/cdktf",
      "the first cdktf deploy works with the provider from a mirror alone, and stores no secret of the program and no credentials",
    ],
  ],
  "Literals passed to `AirbyteEmbeddedProvider` are written there": [
    [
      "constructs/aspects/forbid-literal-secrets",
      "a literal among the provider's own credentials is one, and the default of a sensitive variable",
    ],
  ],
  "With a [release gate](release-gates.md) the stack has a second provider, `hashicorp/null`": [
    ["constructs/release-gate", "a stack has one null provider, its own where it has one"],
  ],
  "[takes over](../decisions/0010-killed-runs.md) what the killed run made, and a warning names each object.": [
    [
      "acceptance/concurrency/deploys",
      "of deploys at once one holds the lock, and what it made before it was killed is found again and made once",
    ],
  ],
  "Each error prints the import block.": [
    [
      "acceptance/concurrency/deploys",
      "after a deploy was killed on a machine that is gone, another goes on with the import block of its error",
    ],
  ],
  "is refused at plan, and the error prints the import block.": [
    [
      "acceptance/concurrency/two-states",
      "names that another state has are refused at plan, each with the block that imports it",
    ],
  ],
  "`deletion_protection`, which is the default, keeps both from destroying it.": [
    [
      "acceptance/concurrency/two-states",
      "a workspace that two states make at the same moment is one, and its protection keeps both from destroying it",
    ],
  ],
  "If one of them destroys it, the next plan of the other puts it back.": [
    [
      "acceptance/concurrency/two-states",
      "a binding in two states is one, a source in two states is two, and what one destroys the other sees",
    ],
  ],
};
