import type { Claims, Proof } from "../claims";

const UPGRADED: Proof = [
  "acceptance/once/recipes/upgrade",
  "after an upgrade cdktf takes the new version by itself, Terraform once it is told to, and nothing changes",
];

export const upgrade: Claims = {
  "The constructs, the provider and the command are one package with one version.": [
    [
      "unit/installation/package-metadata",
      "package.json names the provider for tools of cdktf and cdktn, in this version",
    ],
  ],
  'It says "No changes."': [UPGRADED],
  "The new version is put beside the old one in the mirror": [
    ["unit/installation/mirror", "another build of the same version replaces it, and another version is put beside it"],
  ],
  "cdktf upgrades it by itself. Terraform alone says `Inconsistent dependency lock file` until you run:": [UPGRADED],
  "Hashes of the old version go.": [["unit/installation/lock-file", "hashes of another version go"]],
  "A state that an older version wrote is read by every newer one.": [
    UPGRADED,
    ["unit/provider/golden", "that any version wrote is read as today's version writes it"],
  ],
  "is an error in an older one, if the form of the state has changed since: `Cannot read …`": [
    ["unit/framework/engine/upgrade", "state of a newer provider says to upgrade"],
  ],
  "form of the state, which is upgraded when it is read": [
    ["unit/framework/engine/upgrade", "state passes through each version in turn"],
  ],
  "Its successor cdktn needs other imports and the same state": [
    ["foundations/same-program", "the same program says the same to Terraform on either foundation"],
  ],
  "`npx airbyte-embedded specs pull --check` says whether Airbyte has newer specs": [
    ["unit/cli/specs/specs-pull", "a lock that would change fails, and is not written"],
  ],
};
