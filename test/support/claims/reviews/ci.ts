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
};
