import type { Claims } from "./claims";

export const imports: Claims = {
  "A tag is imported by its name or ID": [
    ["acceptance/resources/template-tag", "a tag is imported by its %s, and the plan is empty"],
  ],
  "a source template by its ID, or by its name if no other template has it": [
    ["acceptance/resources/source-template", "a template is imported by its %s, and the plan is empty"],
    ["acceptance/resources/source-template", "a name that two templates share is no way to import one of them"],
  ],
  "a connection template by its ID": [
    [
      "acceptance/resources/connection-template",
      "a template made by hand is imported without its secrets, and the plan is empty",
    ],
  ],
  "and a binding by `source/TEMPLATE_ID/TAG`.": [
    ["acceptance/resources/template-tag-binding", "a binding is imported by kind, template and tag"],
  ],
  "`terraform plan -generate-config-out=generated.tf` writes the configuration for you.": [
    ["acceptance/plans/adoption", "configuration that Terraform generates for odd objects plans to nothing"],
  ],
  "`TemplateTag`, `Tier`, `SourceTemplate`, `ConnectionTemplate` and `Workspace` have `importFrom(id)`.": [
    ["constructs/imports", "each construct emits the block that imports what it names, to the address of its resource"],
  ],
  '`cdktf diff` then says "1 to import"': [
    [
      "acceptance/plans/constructs",
      "constructs take over what exists by importFrom, each by what its import takes, and change nothing",
    ],
  ],
  "After the deploy the call has no effect, and you may remove it.": [
    [
      "acceptance/plans/constructs",
      "constructs take over what exists by importFrom, each by what its import takes, and change nothing",
    ],
  ],
  "An ID that does not exist, or that belongs to another organization, is an error that says so; nothing is imported then.":
    [["acceptance/plans/adoption", "an object of another organization, or of none, is an error that says so"]],
  "The import lists them.": [
    ["contract/provider/lost-secrets", "an imported object whose secrets are %s does not lose them by another change"],
  ],
  "an update that would remove secrets is an error at `*_secrets_wo` until you give them there.": [
    ["acceptance/secrets/secrets", "an imported template keeps its credentials until they are given or given up"],
    ["contract/provider/lost-secrets", "secrets that are given are kept, and no later change asks for them again"],
  ],
  "To remove them on purpose, write `partial_default_secrets_wo = {}` for all of them, or `{ password = null }` for one.":
    [
      ["acceptance/secrets/secrets", "credentials of an imported template go where their loss is said to be meant"],
      ["contract/provider/lost-secrets", "secrets go where the loss of %s is said to be meant"],
    ],
  "the import and the first update then warn of them.": [
    [
      "contract/provider/lost-secrets",
      "where secrets of $type are left out, the spec says which there may be, at import and first update",
    ],
  ],
  "The same applies to secrets that somebody adds in the web app later.": [
    [
      "contract/provider/lost-secrets",
      "a secret that somebody adds in the web app is not lost by a later change, and a plain setting is a warning",
    ],
  ],
  "Plain settings that exist only there are a warning at the next update.": [
    [
      "contract/provider/lost-secrets",
      "a secret that somebody adds in the web app is not lost by a later change, and a plain setting is a warning",
    ],
  ],
  "Settings that Airbyte fills in by itself are not a difference unless your program sets them.": [
    [
      "acceptance/plans/adoption",
      "what was set aside by the server at import is no change, and a setting of the user's is",
    ],
  ],
  "Objects created with `terraform_data`, `restapi_object` or `restful_resource` move to this provider unchanged:": [
    ["acceptance/plans/adoption", "an object that terraform_data knew the ID of moves over without being touched"],
    ["unit/framework/engine/moves", "a %s is taken over from %s"],
    ["protocol/moves", "OpenTofu, which names the provider %s alone, moves its %s to our type"],
  ],
};
