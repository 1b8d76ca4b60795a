import type { Claims, Proof } from "../claims";

const RECIPE: Proof = [
  "acceptance/once/recipes/cookbook",
  "$title: the plan is as the page has it, and leaves nothing to do",
];

export const cookbook: Claims = {
  "the program before, the program after, and the plan between them": [RECIPE],
  "Offers add up:": [RECIPE],
  "The plan warns that customers lose it, and names the tag:": [
    RECIPE,
    [
      "acceptance/plans/protection",
      "a template that loses a tag, or goes away, warns of the customers it was offered to",
    ],
  ],
  "A new `name` renames the tag, and its templates follow without a change of their own.": [RECIPE],
  "Templates lose the tag first, and keep their others throughout:": [
    RECIPE,
    ["acceptance/tags/retired-tags", "one apply retires a tag that three templates and a connection template lose"],
  ],
  "Declare it with `importFrom`, by its name or its ID:": [RECIPE],
  "Nothing happens at Airbyte.": [RECIPE],
  "First offer it to nobody.": [RECIPE],
  "The new template is there before the old one goes, and takes over its name and tags": [
    RECIPE,
    [
      "acceptance/plans/swap",
      "a swap with another connector, interrupted twice, ends with the new template offered and the old one retired",
    ],
  ],
  "Later, `letGoRetired: true` deletes the old one.": [
    ["acceptance/plans/swap", "a retired template is let go by a flag, and the plan names what hangs on it"],
  ],
  "Nothing changes in the program: set `TF_VAR_stripe_key` to the new value": [RECIPE],
  "The key stays, and so does the minute:": [RECIPE],
  "what this program would change there": [
    [
      "acceptance/once/examples",
      "multi-environment: one definition, four organizations, and compare tells only what differs",
    ],
  ],
};
