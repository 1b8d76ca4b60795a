import type { Claims } from "../claims";

export const constructs: Claims = {
  "A `Tier` is an audience with a name: it creates its tag": [
    ["constructs/tags/tier", "a tier has a tag of its name, and what it offers carries the tag"],
  ],
  "A tier can be used wherever a tag can.": [["constructs/tags/tier", "a tier may stand wherever a tag does"]],
  "The order of offers does not matter, nor do repetitions.": [
    ["constructs/tags/tier", "in which order and how often tiers offer makes no difference"],
  ],
  "A `TemplateCatalog` is a tree of tiers that passes `protect`, `provider` and `tags` down to everything in it.": [
    [
      "constructs/template-catalog",
      "everything beneath a catalog is protected, unless it or a nearer catalog says otherwise",
    ],
    [
      "constructs/template-catalog",
      "templates carry the tags of all catalogs above, except those that are offered to nobody",
    ],
    [
      "constructs/template-catalog",
      "everything beneath a catalog with a provider is in that organization, and the stack needs no other",
    ],
  ],
  'With `mode: "all"` the widget tokens of its tiers select these tags too': [
    ["constructs/tags/tier", "with the mode `all`, a widget token selects the tags of the catalogs above as well"],
  ],
  "Offering such a template adds a binding, and leaves its other tags alone.": [
    ["constructs/templates/existing-template", "offering a template that exists binds a tag to it, and nothing more"],
  ],
  "creates your own template from another one, such as one of Airbyte's.": [
    ["acceptance/plans/constructs", "a construct copies a template of Airbyte's own"],
  ],
  "another `connector` or `copyOf` creates the new template first and moves name and tags to it.": [
    [
      "acceptance/plans/swap",
      "a swap with another connector, interrupted twice, ends with the new template offered and the old one retired",
    ],
    ["contract/provider/swap", "a copy of another template is swapped too, with all of its settings"],
  ],
  "an ephemeral Terraform variable: set `TF_VAR_name`": [
    ["constructs/secret-ref", "a variable is ephemeral and sensitive, and one for the whole stack"],
  ],
  "an ephemeral resource, such as one of Vault's": [
    ["constructs/secret-ref", "an ephemeral resource is referred to by its address and a path in it"],
  ],
  "read when Terraform runs; its content is in no program": [
    ["constructs/secret-ref", "a file is read by Terraform, and its content is not in the program"],
    [
      "acceptance/plans/constructs",
      "secrets of a variable and of a file reach Airbyte, and are in no program, plan or state",
    ],
  ],
  "a data source; its value is in the state, so prefer the others": [
    [
      "constructs/secret-ref",
      "a data source is a reference like others, and one warning that its value is in the state",
    ],
  ],
  'In `secrets` it is an error at synth, unless it is written as `SecretRef.literal("…")`.': [
    [
      "constructs/validations/literal-secrets",
      "a literal among secrets is an error that names its place, the ways out and not the literal",
    ],
    [
      "constructs/validations/literal-secrets",
      "a literal that is said to be one is taken to the letter, and still forbidden where literals are",
    ],
  ],
  "or whose setting is named like one (`api_key`, `client_secret`), is a warning": [
    ["constructs/validations/literal-secrets", "%s among plain settings is a warning without any lock"],
  ],
  "with a lock of connector specs it is an error if the spec marks it as secret.": [
    ["constructs/validations/rules", "what the provider refuses as $place at plan stops the synth, in the same words"],
    ["unit/specs/check/placement", "a secret in the plain config is told where it belongs"],
  ],
  "Every prop that becomes an argument accepts what Terraform accepts there": [
    ["foundations/expressions", "is taken as $prop by $construct"],
    [
      "acceptance/plans/constructs",
      "Terraform takes expressions of every form, and text to the letter that was given as such",
    ],
  ],
  "Lists of tags may be tokens too, as a whole": [
    ["constructs/tags/tag-lists", "lists that are known only at plan join what is offered otherwise"],
  ],
  "must be literals; tokens there are an error.": [
    ["foundations/expressions", "is refused in words as $prop by $construct"],
  ],
  "Synth reports unescaped ones: as an error if they cannot be an expression, as a warning if they can.": [
    ["constructs/validations/literal-secrets", "%p in a setting stops the synth, with the cure"],
    [
      "constructs/validations/literal-secrets",
      "%p in a setting may be an expression, so it is a warning with the cure",
    ],
  ],
  "References such as `${var.region}` are accepted.": [
    [
      "constructs/validations/literal-secrets",
      "references, doubled signs and raw strings are what they are said to be",
    ],
  ],
  "`renamedFrom` takes the construct's former id or, with a leading slash, its former path in the stack.": [
    ["constructs/renames", "a template with another id moves from the address that it had"],
    ["constructs/renames", "a template in another scope moves from its old path"],
    ["constructs/renames", "a template that comes from the stack itself has a path of one step"],
  ],
  "Plans show a move, and nothing to destroy.": [
    [
      "acceptance/plans/constructs",
      "renamed constructs in a renamed catalog destroy nothing, whichever of their names the state has",
    ],
  ],
  "Each construct has `importFrom(id)`: Terraform takes the object over instead of creating one.": [
    ["constructs/imports", "each construct emits the block that imports what it names, to the address of its resource"],
    [
      "acceptance/plans/constructs",
      "constructs take over what exists by importFrom, each by what its import takes, and change nothing",
    ],
  ],
  "Remove the tier and its offers in one change, and deploy: templates lose the tag first, and then the tag is destroyed.":
    [
      [
        "acceptance/plans/constructs",
        "a tier is retired in one apply, and no template misses a tag in between that it keeps",
      ],
    ],
  "A template that is offered to others keeps their tags throughout.": [
    [
      "acceptance/plans/constructs",
      "a tier is retired in one apply, and no template misses a tag in between that it keeps",
    ],
  ],
  "Bindings of templates that exist elsewhere need nothing": [
    [
      "acceptance/plans/constructs",
      "a tier is retired in one apply that an existing template is offered to, and its other tags stay",
    ],
  ],
  "If the tags were deployed by an older version, deploy once without changes first": [
    [
      "acceptance/plans/constructs",
      "a stack from before that retires a tier once it was deployed as it is, also when it was tried too early",
    ],
  ],
  "ten templates of one organization that start in the same minute are a warning, with the minute and their names.": [
    [
      "constructs/validations/schedule-limits",
      "ten templates that start in the same minute are one warning, with the minute and their names",
    ],
    [
      "constructs/validations/schedule-limits",
      "templates in the same organization count together across stacks, and those of others do not",
    ],
  ],
  "it is the same on every machine and in every version, and keys are spread evenly.": [
    ["unit/quartz/times/spread", "a spread schedule is valid, keeps its interval, and is the same for the same key"],
    ["unit/quartz/times/spread", "the %s schedule of a key stays what it is in later versions"],
    ["unit/quartz/times/spread", "600 hourly schedules of any keys have no minute with more than three times the mean"],
  ],
  "With `between`, it is within these hours. A key keeps its minute when its interval changes.": [
    ["unit/quartz/times/spread", "a schedule between two hours never runs outside of them"],
    ["unit/quartz/times/spread", "a key keeps its minute when its interval changes"],
  ],
  "refuses schedules beneath that run more often on any day.": [
    [
      "constructs/validations/schedule-limits",
      "a schedule that runs more often than a catalog allows stops the synth, with both numbers",
    ],
  ],
  "templates of a catalog with its own `crowdedAt` are counted apart.": [
    ["constructs/validations/schedule-limits", "a catalog has a limit of its own, and its templates are counted apart"],
  ],
  "The limit nearest to a template counts. Schedules that are known only at plan are not counted.": [
    ["constructs/validations/schedule-limits", "the limit nearest to a template counts, each by itself"],
    [
      "constructs/validations/schedule-limits",
      "an aspect limits templates of the generated classes, too, and leaves those known only at plan alone",
    ],
  ],
  "no schedule beneath runs more often, and fewer templates start together.": [
    ["constructs/validations/schedule-limits", "the limit nearest to a template counts, each by itself"],
  ],
  "every template beneath carries at least one tag of `anyOf` and all tags of `allOf`.": [
    ["constructs/aspects/require-tags", "each template has to be offered to one of the tags"],
    ["constructs/aspects/require-tags", "each template has to be offered to all of the tags, by construct or by name"],
  ],
  "a literal secret is an error that names its path.": [
    [
      "constructs/aspects/forbid-literal-secrets",
      "a literal among secrets stops the synth with its path and place, and is not shown",
    ],
  ],
  "nothing beneath is destroyed or replaced unless it says so itself.": [
    [
      "constructs/aspects/protect-templates",
      "each template is protected, by whichever class, unless it says otherwise",
    ],
    ["acceptance/plans/protection", "a protected template is neither destroyed nor replaced, and the plan says so"],
  ],
  "every template beneath that manages its tags carries these.": [
    ["constructs/aspects/default-tags", "tags are added to each template that is offered to somebody, and to no other"],
  ],
  "synth refuses templates that are offered to nobody (unless `offeredToNobody: true`)": [
    ["constructs/validations/offers", "a template whose list of tags came out empty stops the synth, with the remedy"],
    ["constructs/validations/offers", "a template that is offered to nobody on purpose carries no tags"],
  ],
  "duplicate names": [
    ["constructs/validations/names", "two destinations of one name stop the synth"],
    ["constructs/validations/names", "two tags and two source templates of one name stop the synth as well"],
  ],
  "tags written as text although the program creates them": [
    ["constructs/validations/offers", "a tag by its name that the program makes stops the synth: pass the construct"],
  ],
  "connectors that are neither an ID nor a name in the lock of connector specs": [
    [
      "constructs/validations/connectors",
      "a name that the lock does not have stops the synth, with the nearest that it has",
    ],
    ["constructs/validations/connectors", "a name without a lock stops the synth, with what makes one"],
  ],
  "every other argument that the provider would refuse at plan": [
    [
      "constructs/validations/rules",
      "each attribute with a check has a wrong value here, or a reason why no construct can give one",
    ],
    ["constructs/validations/rules", "what the provider refuses as $place at plan stops the synth, in the same words"],
  ],
  "Give each organization its own provider": [
    ["constructs/provider", "an organization of its own is reached through a provider with an alias"],
  ],
  "synth refuses tags of another one.": [
    ["constructs/validations/offers", "a template cannot be offered to a tag of another organization"],
  ],
  "deploys one definition to four organizations in three environments": [
    [
      "acceptance/once/examples",
      "multi-environment: one definition, four organizations, and compare tells only what differs",
    ],
  ],
};
