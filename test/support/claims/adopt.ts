import type { Claims, Proof } from "./claims";

const WRITTEN: Proof = [
  "contract/cli/export",
  "an organization becomes a program with tags, templates, typed connectors and imports",
];
const CHECKED: Proof = [
  "acceptance/once/command-line/export",
  "an organization made by requests alone becomes a program whose plan imports everything, and is empty after the apply",
];

const ODD_HCL: Proof = [
  "acceptance/once/command-line/export",
  "odd objects are imported as they are, and the plan after that is empty (%s)",
];

export const adopt: Claims = {
  "Its first plan imports everything and changes nothing.": [CHECKED],
  "The state gets every object. Nothing is written to Airbyte.": [CHECKED],
  "A tag becomes a `Tier` where its name or its templates make that likely, and a comment says why.": [
    WRITTEN,
    ["unit/adoption/tiers", "a tag is a tier by its name, or by holding all that such a tier holds"],
  ],
  "Templates that differ in a few values are one loop.": [
    ["contract/cli/export", "templates that differ in a few values are a loop"],
  ],
  "IDs of constructs are made from names, so that they stay the same when something else is added.": [
    ["unit/adoption/names", "a key depends on the object's own name alone, and on its ID where names come to the same"],
  ],
  "Airbyte's own templates are left out, and so is what no program can hold, such as a tag with a slash in its name.": [
    [
      "contract/cli/export",
      "what no program can hold is left out with the reason, and Airbyte's own templates are counted",
    ],
  ],
  "Each secret that it holds becomes a variable without a value": [WRITTEN],
  "The first plan needs none of them.": [CHECKED],
  "A secret that a server shows in plain text is in none of the files.": [
    ["contract/cli/export", "no secret is in any file, whatever the server shows"],
  ],
  "It fails unless everything is imported, with nothing to add, to change or to destroy.": [
    CHECKED,
    ["unit/cli/export/verdict", "a plan passes only if each object is imported as it is"],
  ],
  "`--hcl` writes a root module": [ODD_HCL],
  "The files are formatted as `terraform fmt` would.": [ODD_HCL],
  "`--only` and `--exclude` take `tag:NAME` and `name:NAME`, where `*` is any text, and may be repeated.": [
    ["contract/cli/export", "only what is chosen is exported, with the tags that it carries"],
    ["contract/cli/export", "a word that selects nothing is an error that says how to write it"],
  ],
  "`--only-unmanaged` exports what no state of the stacks in `--app` holds.": [CHECKED],
  "`--dry-run` writes nothing.": [
    ["contract/cli/export", "with --dry-run nothing is written, and what would be is printed"],
  ],
  "A file that says something else is never replaced without `--force`": [
    [
      "contract/cli/export",
      "a file that says something else is replaced only with --force, and a second run writes nothing",
    ],
  ],
  "The calls of `importFrom` have no effect any more.": [
    ["constructs/imports", "each construct emits the block that imports what it names, to the address of its resource"],
    CHECKED,
  ],
};

export const exported: Claims = {
  "Not exported are bindings of tags, since templates name all of their tags, and sources, which belong to customers.":
    [WRITTEN],
  "| `force_destroy` | – |": [ODD_HCL],
  "| `partial_default_secrets_wo` | `secrets`, each a `SecretRef.variable` |": [WRITTEN],
  "| `destination_name` | `destination.name` |": [ODD_HCL],
  "| `name` | `name` | |": [ODD_HCL],
};
