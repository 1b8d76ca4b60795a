import type { Claims } from "./claims";

export const plans: Claims = {
  "A setting that was changed in the web app is shown as that setting, a tag as that tag, and applying puts it back.": [
    ["acceptance/plans/updates", "a setting changed in the web app shows as that setting and nothing else"],
    ["acceptance/resources/source-template", "a setting changed in the web app is shown as that setting, and repaired"],
    ["acceptance/resources/template-tag", "a tag renamed in the web app is shown as that, and gets its name back"],
  ],
  "another order of tags or keys, another spelling of a number, null instead of nothing, defaults that Airbyte fills in":
    [
      [
        "acceptance/plans/updates",
        "another order of tags and of keys, and another spelling of a number, are no change",
      ],
      [
        "unit/provider/settings/values/properties",
        "a server that reorders, respells, adds, hides and omits changes nothing in state",
      ],
    ],
  "` UTC` after a schedule, a masked secret": [
    ["acceptance/resources/connection-template", "a zone that the server puts behind the schedule is no change"],
    ["acceptance/secrets/secrets", "a secret is merged in, never stored, and makes no diff"],
  ],
  "the warning names the tags by which customers were offered it": [
    [
      "acceptance/plans/protection",
      "a template that loses a tag, or goes away, warns of the customers it was offered to",
    ],
  ],
  "a tag is deleted while templates carry it; the warning names them, with their IDs": [
    ["acceptance/plans/protection", "deleting a tag that templates carry names them, and is refused unless forced"],
  ],
  "`propagate_to_existing_sources` changes settings of existing sources": [
    [
      "acceptance/plans/protection",
      "settings that reach existing sources warn of them, without a number where the API has none",
    ],
  ],
  '"41 customers have connected this connector, through this template or another".': [
    ["acceptance/plans/protection", "plans say how many customers have connected a connector, asking once for each"],
    ["unit/provider/templates/template-impact", "of a template that goes away, a count of %s is said in words"],
  ],
  "Airbyte counts by connector, not by template, so this is the upper limit.": [
    [
      "contract/collections/organizations",
      "the customers who have connected a connector are counted, by whichever template",
    ],
  ],
  "A plan asks once for each connector, and works without the number, too.": [
    ["contract/collections/organizations", "a connector is asked for once, however many want to know"],
    ["contract/collections/organizations", "a server that %s has no count, and is not asked again"],
  ],
  "`deletion_protection = true` on a template makes a plan that would destroy or replace it fail.": [
    ["acceptance/plans/protection", "a protected template is neither destroyed nor replaced, and the plan says so"],
  ],
  "The provider's own `deletion_protection` is the default for all.": [
    ["acceptance/plans/protection", "the provider's default protects templates that do not say so themselves"],
  ],
  "A tag that templates still carry is not deleted, unless it has `force_destroy = true`.": [
    ["acceptance/plans/protection", "deleting a tag that templates carry names them, and is refused unless forced"],
  ],
  "Terraform changes the templates first, and deletes the tag when none carries it any more.": [
    ["acceptance/tags/retired-tags", "one apply retires a tag that three templates and a connection template lose"],
    ["acceptance/tags/retired-tags", "one apply retires a tag whose templates have no other"],
  ],
  "If the tag was last applied without `create_before_destroy`, add it and apply once": [
    [
      "acceptance/tags/retired-tags",
      "a tag that was applied without create_before_destroy is retired as the error says",
    ],
  ],
  "A name that is taken is an error that shows the import block for the existing object.": [
    [
      "acceptance/plans/names",
      "names that are taken are found by the plan, each with the block that imports what is there",
    ],
  ],
  "Two resources with the same name are an error.": [
    ["acceptance/plans/names", "%s: two resources that want one name are told as that"],
  ],
  "A plan that destroys an object and creates another one with its name is an error": [
    ["acceptance/plans/names", "%s: one plan that destroys and creates a name says how to move"],
  ],
  "set `allow_recreation = true` on the provider, or `AIRBYTE_ALLOW_RECREATION=true` for one run.": [
    ["acceptance/plans/names", "%s: who really wants another object of the name gets it in one apply"],
    [
      "unit/provider/configuration",
      "each setting may come from its own environment variable, which its description names",
    ],
  ],
  "A name that another resource gives up in the same run is a warning: the apply hands it over": [
    ["acceptance/plans/names", "%s: a name that its holder gives up in the same run is free to be taken"],
  ],
  "Tags may be renamed in a chain or exchange their names in one apply, and so may source templates.": [
    ["acceptance/tags/crossing-renames", "%s of renames is one apply"],
    ["acceptance/tags/crossing-renames", "tags exchange their names in one apply, and their templates follow"],
    ["acceptance/tags/crossing-renames", "source templates exchange their names in one apply"],
  ],
  "When names are swapped, one object is called `NAME (renaming ID)` for a moment.": [
    ["unit/provider/names/renaming", "in a ring one steps aside under a name that says so"],
  ],
  "If an apply is killed just then, the next plan says so, and the next apply completes the swap.": [
    ["acceptance/tags/crossing-renames", "tags that a killed apply has left halfway get their names from the next"],
  ],
  "Workspaces cannot swap names": [
    [
      "acceptance/tags/crossing-renames",
      "workspaces that exchange their names are refused by the plan, because tokens are minted by them",
    ],
  ],
  "so leave Terraform's `-parallelism` at 5 or more when names move between resources.": [
    [
      "acceptance/tags/crossing-renames",
      "a swap of tags that Terraform plans one at a time is refused before anything is written",
    ],
  ],
  "To add one tag to a template that somebody else declares, leave `tags` out there and bind it": [
    [
      "acceptance/resources/template-tag-binding",
      "a binding lives from creation to destruction, and leaves other tags alone",
    ],
  ],
  "Using both on one template is an error at plan.": [
    [
      "acceptance/resources/template-tag-binding",
      "a binding on a template that decides about its tags itself is a conflict",
    ],
  ],
  "With `create_before_destroy` on the binding, the new tag is added before the old one is removed.": [
    [
      "acceptance/tags/retired-tags",
      "a binding with create_before_destroy puts the new tag on before it takes the old one off",
    ],
  ],
  "if that template is replaced, the new one needs another name, because the old one still exists.": [
    [
      "acceptance/plans/names",
      "a template that another connector replaces keeps its name, and needs another under create_before_destroy",
    ],
  ],
  "Tags and connection templates are read with one request each, however many there are.": [
    ["acceptance/faults/load", "a plan of 300 tags and 300 connection templates asks at most 8 times"],
    ["contract/lists/shared-lists", "300 tags and 300 connection templates are read with two lists"],
  ],
  'With `refresh = "fast"` on the provider, only those are read that were written to since the last run.': [
    [
      "acceptance/faults/load",
      "a plan of 300 source templates in fast mode asks at most 8 times, and still finds drift",
    ],
  ],
  "After each request, customers are offered one of the two.": [
    [
      "contract/provider/swap",
      "a swap that %s after any of its requests leaves no audience without an offer, and the next apply finishes it",
    ],
  ],
  "An apply that fails or is killed in between changes nothing about that, and the next one finishes the swap.": [
    [
      "acceptance/plans/swap",
      "a swap with another connector, interrupted twice, ends with the new template offered and the old one retired",
    ],
  ],
  "The plan names the sources that were created from it, as far as Airbyte tells.": [
    ["contract/provider/swap", "the plan names the sources that hang on the old template"],
  ],
  "Set `let_go_retired = true` to delete it": [
    ["acceptance/plans/swap", "a retired template is let go by a flag, and the plan names what hangs on it"],
  ],
  "Destroying the resource deletes its retired templates too.": [
    ["contract/provider/swap", "the end of a template is that of its retired ones"],
  ],
};
