import type { Claims } from "../claims";

export const testing: Claims = {
  "has matchers for jest and vitest that catch this:": [
    ["testing/guide", "the guide's test runs in jest, and its message is the one that the guide shows"],
    ["testing/guide", "the guide's test runs in vitest"],
  ],
  "it applies the stack to an [emulator](emulator.md) with the real Terraform.": [
    ["testing/plan-after-apply", "a stack is applied to the emulator given, and a plan after it is empty"],
  ],
  "so pass the two hooks to `emulatorPerTest`": [
    ["testing/emulator-per-test", "hooks that are not global are handed over"],
  ],
  "The types come with the import, for jest's globals and for vitest.": [
    ["testing/guide", "the guide's files have types with %s alone"],
  ],
  "Pass a `TerraformStack` of cdktf or cdktn, or the JSON of `Testing.synth(stack, true)`.": [
    ["testing/offer", "a stack of cdktn is judged by the same rule"],
    ["testing/synthesis", "a synthesis is taken as text and as object"],
  ],
  "A stack is synthesized as by `app.synth()`, with aspects and validations (unless its app skips them)": [
    ["testing/synthesis", "aspects have their say before a stack is looked at"],
    ["testing/synthesis", "an app that skips validations skips them here too"],
  ],
  "so a stack with validation errors fails every test.": [
    ["testing/synthesis", "a stack that does not pass its validations passes no test"],
  ],
  "The stack itself is not changed.": [
    ["testing/synthesis", "looking at a stack leaves its synthesis as it was"],
    ["testing/synthesis", "looking at a cdktn stack leaves its synthesis as it was"],
  ],
  "a template of this name is offered to the audience": [
    ["testing/offer", "a template is offered to an audience by the names of its tags, referred to or written out"],
  ],
  "the templates of these names are offered to the audience, no others": [
    ["testing/offer", "exactly these and no others are offered"],
  ],
  'a `mode` that says whether one of them is enough (`"any"`, unless you say so) or all are needed (`"all"`).': [
    ["unit/audience/audience", "any: one of the selected tags is enough"],
    ["unit/audience/audience", "all: every selected tag is needed, and more do no harm"],
  ],
  "Tags are compared exactly, and a token without tags is offered everything": [
    ["unit/audience/audience", "tags are compared to the letter"],
    ["testing/offer", "an audience that selects no tags is offered everything"],
  ],
  '`kind: "connection"` asks for connection templates, by the name of their destination.': [
    ["testing/offer", "connection templates go by the name of their destination"],
  ],
  "and those that a `template_tag_binding` of the stack adds.": [
    ["testing/offer", "a binding of the stack counts, on a template that leaves its tags to others"],
  ],
  "What the stack does not determine fails **with and without `not`**": [
    ["testing/offer", "what a stack cannot say fails both ways: %s"],
    ["testing/offer", "a template that is not there fails both ways, so that a slip of the pen is no proof"],
  ],
  "take properties by Terraform's names (`partial_default_config`), in camel case (`deletionProtection`), or by the constructs' words":
    [
      ["testing/template-match", "properties may be parts of what the template has, in Terraform's words"],
      ["testing/template-match", "properties may be in the words of the constructs"],
    ],
  "and tags are compared by name in any order.": [
    ["testing/template-match", "tags are compared by name, and their order says nothing"],
  ],
  "A failure shows the nearest template and the differences, but no secret.": [
    ["testing/template-match", "a template that differs is shown with the attributes in which it does"],
    [
      "testing/template-match",
      "a name that is not there is answered with the names that are, and the nearest template",
    ],
    ["testing/template-match", "a secret that differs is not shown"],
  ],
  "The plan has to be empty; if it is not, the message is Terraform's own.": [
    [
      "testing/plan-after-apply",
      "a plan that is not empty is shown in Terraform's own words, and nothing is left behind",
    ],
  ],
  "It never reaches your Airbyte: API address, organization and credentials are removed from the provider blocks, and so are backends.":
    [
      ["unit/testing/isolation", "every block of the provider loses what leads to another Airbyte, and keeps the rest"],
      ["unit/testing/isolation", "no backend and no cloud remain, and the rest of the terraform block does"],
      [
        "testing/plan-after-apply",
        "a stack that names another Airbyte, and another place for its state, reaches neither",
      ],
    ],
  "has to be on the `PATH`.": [
    ["testing/plan-after-apply", "without Terraform, the error says which is missing and where it is"],
  ],
  "gives each following test an empty emulator as `.current`": [
    ["testing/emulator-per-test", "the %s test finds it empty, and another one"],
  ],
  "accordingly; afterwards it restores the environment.": [
    ["testing/emulator-per-test", "the environment leads to it and to nothing else"],
  ],
};
