import type { Claims, Proof } from "../claims";

const ALL: Proof = ["errors", "the index of errors has all %s"];
const NO_MORE: Proof = ["errors", "the index of errors has no text that nothing says"];

export const errors: Claims = {
  "Every error and warning of this package, by what it says.": [ALL, NO_MORE],
  "Constructs stop the synth before Terraform runs.": [ALL],
  "With `AIRBYTE_RECORD_SOURCES=true` each of them ends with the line of your program.": [
    [
      "constructs/stack-notes",
      "a validation that fails ends with the line of the construct that it names, if lines are asked for",
    ],
  ],
  "Nothing is sent to Airbyte but reads.": [
    ["acceptance/once/connector-specs", "%s is an error at its setting, and nothing is sent"],
  ],
  "No object has this ID in the organization of these credentials.": [ALL],
  "No second one was made.": [ALL],
  "These stand below a title, or in an error of a command.": [ALL],
  "Errors of `airbyte-embedded`, on stderr": [ALL],
};
