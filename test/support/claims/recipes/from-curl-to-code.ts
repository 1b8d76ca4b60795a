import type { Claims, Proof } from "../claims";

const SAME: Proof = [
  "acceptance/once/recipes/curl",
  "the calls of the guide and the constructs beside them end in the same objects",
];

export const fromCurlToCode: Claims = {
  "The calls of this page and the constructs beside them end in the same objects.": [SAME],
  "The provider reads the same variables, and renews its token by itself.": [
    SAME,
    ["contract/tokens/tokens", "fifty creates with a token that expires after five calls ask for one token per expiry"],
  ],
  "A `Tier` creates its tag.": [SAME],
  "settings are stored and compared, and secrets are not": [
    [
      "acceptance/plans/constructs",
      "secrets of a variable and of a file reach Airbyte, and are in no program, plan or state",
    ],
  ],
  "One that somebody adds in the web app is a diff.": [SAME],
  "an update that would lose a secret is refused": [
    ["acceptance/secrets/secrets", "an imported template keeps its credentials until they are given or given up"],
  ],
  "Secrets of the destination are apart here, too.": [SAME],
  "change `name` of the tier: one request, and templates keep the tag": [
    ["acceptance/resources/template-tag", "renaming a tag is one PUT, and the templates that carry it are left alone"],
  ],
  "Its first plan imports everything and changes nothing": [
    [
      "acceptance/once/command-line/export",
      "an organization made by requests alone becomes a program whose plan imports everything, and is empty after the apply",
    ],
  ],
};
