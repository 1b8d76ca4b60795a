import type { Claims } from "../claims";

const TEST = "contract/adoption/comparison";
const DIFFERENCE = "each difference is told by name, leaf by leaf, with what customers would notice";
const SAME = "two organizations with the same catalog do not differ, whatever their IDs, times and secrets are";
const EXAMPLE = "multi-environment: one definition, four organizations, and compare tells only what differs";
const PROFILES = "unit/cli/compare/profiles";
const PROGRAM = "unit/adoption/comparison/program-side";

export const promote: Claims = {
  "The report says by name what only one of them has, leaf by leaf what differs, and what each audience would lose and gain if production became as staging. Neither is written to.":
    [
      [TEST, DIFFERENCE],
      [TEST, SAME],
    ],
  "Afterwards the second comparison says `do not differ`.": [["acceptance/once/examples", EXAMPLE]],
  "has three environments from one program, and CI runs these commands on it.": [["acceptance/once/examples", EXAMPLE]],
  "the profile of that name in `airbyte-embedded.json`": [
    [PROFILES, "a profile has settings, and variables that hold others"],
  ],
  "the organization of the variables that begin with `STAGING_`": [
    [PROFILES, "a prefix has the variables that begin with it, and dashes are underscores"],
  ],
  "a synthesized program: of its providers, the one with the other side's organization": [
    [TEST, "a synthesized program is compared with the organization that its provider names"],
  ],
  "Secrets are never in the file: it names the variables that hold them, and a secret that is written out is an error.":
    [[PROFILES, "credentials in the file are refused without being shown"]],
  "What a side does not set is taken from the plain variables, but never the organization, and credentials only as a whole.":
    [
      [PROFILES, "a profile without credentials takes those of the environment, and never its organization"],
      [PROFILES, "credentials of a profile are not mixed with those of the environment"],
    ],
  "Two names for one organization are an error": [[TEST, "%j is refused in words"]],
  "IDs and times never count.": [
    [TEST, SAME],
    ["unit/adoption/comparison/properties", "an organization and its copy do not differ, whatever they hold"],
  ],
  "the order of tags and keys, the spelling of numbers and defaults make no difference.": [
    ["unit/review/comparison", "objects that mean the same are no difference, and defaults count as said"],
    ["unit/adoption/comparison/properties", "an organization and its copy do not differ, whatever they hold"],
  ],
  "Beside a program, settings that only the server has are left alone, as a refresh would.": [
    ["unit/adoption/comparison/settling", "settings that only the server has are left alone beside a program"],
  ],
  "It is compared by its name.": [
    [
      "unit/adoption/comparison/connectors",
      "a connector of one's own is the same by its name, whatever ID each organization gave it",
    ],
  ],
  "Of secrets only their presence counts. Their values are compared nowhere and shown nowhere.": [
    [TEST, SAME],
    [TEST, "every format is written, and no secret is in any"],
    ["unit/review/comparison", "an object of one side says which, and a secret of one side says where"],
  ],
  "What a program leaves open, or Terraform alone knows, counts as equal, and a note says so.": [
    [TEST, "a synthesized program is compared with the organization that its provider names"],
    [PROGRAM, "what the program leaves open, or only Terraform knows, is open and has no value"],
  ],
  "Workspaces and sources belong to customers, and Airbyte's own templates are everywhere: neither is compared.": [
    [PROGRAM, "every attribute that is no fact of one organization is compared, or has a reason why not"],
  ],
  "`--fail-on differ` makes the exit code 3 if the sides differ. It is 1 if a side cannot be read, and 0 otherwise.": [
    [TEST, DIFFERENCE],
    [TEST, "%j is refused in words"],
  ],
};
