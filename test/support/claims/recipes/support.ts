import type { Claims } from "../claims";

export const support: Claims = {
  "**tested**: a run of our CI shows it, in the tests beside it.": [
    ["documents", "every path of this repository that a page names is there"],
  ],
  "| import by identity": [
    ["protocol/protocol-level", "everything that can be adopted can be listed, and is announced so"],
    ["protocol/identity", "an import by identity has no id"],
    ["protocol/streams", "each object is an event of its own, as soon as it is found"],
    ["protocol/actions", "progress comes as it is made, and the end with what there is to say"],
  ],
  "Before 1.11, a write-only attribute is refused before anything is written": [
    [
      "unit/framework/engine/validation",
      "a refusal is titled by the attribute, and a write-only one says what cannot be",
    ],
  ],
  "`airbyte-embedded doctor` refuses versions before 1.8, and warns of those before 1.11": [
    ["unit/cli/doctor/terraform", "version %s is judged %s"],
  ],
  "Commands find `tofu` where there is no `terraform`, or by `TERRAFORM_BINARY_NAME=tofu`": [
    ["unit/cli/doctor/terraform", "tofu alone works, once cdktf is told of it"],
  ],
  "yes, with the same JSON": [
    ["foundations/same-program", "the same program says the same to Terraform on either foundation"],
  ],
  "with `@cdktf/provider-null@11`": [
    ["foundations/null-resource", "who makes a gate without the bindings of null resources is told to install them"],
  ],
  "ephemeral blocks as HCL": [
    [
      "foundations/ephemeral",
      "an ephemeral resource is written as HCL on cdktn, and refused with the way out on cdktf",
    ],
  ],
  "| none, it has its own": [["unit/installation/runtime", "an installed provider shows its form by its first bytes"]],
  "elsewhere it is refused in these words, tested": [
    ["unit/installation/platform", "Windows is refused with the way out"],
  ],
  "Client, provider and emulator follow [what is documented](../airbyte-api.md)": [
    ["documents", "each section of the API's description that a comment or page cites is there"],
  ],
};
