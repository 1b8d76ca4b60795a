import type { Claims } from "../claims";

export const releaseGates: Claims = {
  "A release gate checks that after each deploy that changed something:": [
    [
      "acceptance/once/release-gate",
      "the check runs once when all is there, where the program was started, and not when nothing changes",
    ],
  ],
  "so the plan shows whether the check will run, and why:": [
    [
      "acceptance/once/release-gate",
      "a changed template has the check run once more, and the plan says of what kind it is",
    ],
  ],
  "It runs after all of these changes": [
    ["acceptance/once/release-gate", "a template that is taken away is gone by the time of the check"],
    [
      "constructs/release-gate",
      "a gate waits for every resource beneath its scope, and is replaced when one of them is changed",
    ],
  ],
  "The deploy has failed, but its changes stay: a gate reports and does not roll back.": [
    ["acceptance/once/release-gate", "a failing check fails the deploy, says why, and is repeated by the next one"],
  ],
  "It is marked as tainted, so the next deploy runs the check again, even without other changes.": [
    ["acceptance/once/release-gate", "a failing check fails the deploy, says why, and is repeated by the next one"],
  ],
  "Another deploy has nothing to do and runs no check": [
    [
      "acceptance/once/release-gate",
      "the check runs once when all is there, where the program was started, and not when nothing changes",
    ],
  ],
  "Every resource beneath the gate's own scope, or beneath `watch`:": [
    ["constructs/release-gate", "a gate watches another scope than its own when told so"],
  ],
  "resources outside of the scope, and gates": [
    ["constructs/release-gate", "what is outside of the scope does not count"],
    ["constructs/release-gate", "gates of nested scopes watch no gate, but every other null resource"],
  ],
  "the order of constructs, and a construct that is moved": [
    ["constructs/release-gate", "the order of constructs changes nothing"],
    ["acceptance/once/release-gate", "a construct that is renamed has nothing checked"],
  ],
  "a rotated secret, by its `secrets_fingerprint` or version": [
    ["acceptance/once/release-gate", "a rotated secret is a change, and the gate remembers nothing of it"],
  ],
  "a template changed in the web app, which the deploy puts back": [
    ["acceptance/once/release-gate", "a template that was changed in the web app is put back, and that is checked"],
  ],
  "A gate cannot watch another stack.": [["constructs/release-gate", "a gate cannot watch another stack"]],
  "in the folder in which the program was started, on the machine where Terraform runs": [
    [
      "acceptance/once/release-gate",
      "the check runs once when all is there, where the program was started, and not when nothing changes",
    ],
  ],
  "Of several lines, the first that fails ends the check.": [
    ["constructs/release-gate", "a check fails at its first failing line"],
  ],
  "What else it needs, it asks for": [
    ["constructs/release-gate", "a check sees no credentials but Airbyte's, however they are written"],
    ["constructs/release-gate", "a check sees the credentials that it asks for, and not Airbyte's then"],
  ],
  "`${` begins a Terraform expression, such as a tag's name": [
    ["constructs/release-gate", "a check may name what is known only after apply"],
  ],
  "On cdktf a gate needs its bindings": [
    ["foundations/null-resource", "who makes a gate without the bindings of null resources is told to install them"],
  ],
  "The gate adds the null provider to the stack unless the stack has one.": [
    ["constructs/release-gate", "a stack has one null provider, its own where it has one"],
  ],
};
