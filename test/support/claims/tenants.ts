import type { Claims } from "./claims";

export const tenants: Claims = {
  "is this page as one program.": [
    ["acceptance/once/examples", "tenants: from tags to a source in the EU, each step to be seen at Airbyte"],
  ],
  "`deletion_protection` is `true` by default": [
    ["acceptance/resources/workspace", "a workspace is protected from destruction unless it says otherwise"],
  ],
  "It is set at creation and never shown again, so changing it replaces the workspace.": [
    [
      "acceptance/resources/workspace",
      "another region is another workspace, which protection refuses, and the same one in other words is not",
    ],
  ],
  "An imported or adopted workspace keeps its region.": [
    [
      "acceptance/resources/workspace",
      "a workspace is imported by its %s, its region unknown, and nothing is replaced",
    ],
  ],
  "minting one for an unknown name creates a new, empty workspace.": [
    [
      "contract/collections/workspaces",
      "a renamed workspace is not found by tokens for its old name: they make a new one",
    ],
  ],
  "A rename is one request and keeps the content of the workspace": [
    ["acceptance/resources/workspace", "a rename is one request, keeps the workspace, and names the hazard"],
  ],
  '`status = "inactive"` turns all connections off': [
    ["acceptance/resources/workspace", "status is set, and drift of it is shown and repaired"],
  ],
  "are an error at creation that shows the import block, also one that only Airbyte Cloud knew until then; `adopt_existing = true` takes them over.":
    [
      [
        "acceptance/resources/workspace",
        "a name in use is an error with the import block, and is taken over when that is asked for",
      ],
      ["acceptance/resources/workspace", "a workspace that only Airbyte Cloud knew is not taken for a new one"],
    ],
  "Import by ID or by exact name.": [
    [
      "acceptance/resources/workspace",
      "a workspace is imported by its %s, its region unknown, and nothing is replaced",
    ],
  ],
  "look workspaces up.": [
    ["acceptance/resources/workspace", "workspaces are looked up, one and many, through all pages"],
  ],
  "they are opened for one run and never stored in state or plan.": [
    ["acceptance/secrets/tokens", "%s: the token goes where it is used, and nowhere else"],
  ],
  "`tier.widgetToken({ workspace, allowedOrigin })` selects the tier's own tags.": [
    [
      "constructs/tags/tier",
      "a widget token of a tier selects its tag, and is a reference to what Terraform opens in each run",
    ],
  ],
  "An unknown name is an error unless `create_workspace = true`": [
    ["acceptance/secrets/tokens", "a token for a workspace that is not there creates none, unless that is asked for"],
  ],
  "**They live for 20 minutes**": [
    ["contract/tokens/scoped-tokens", "a scoped token ends after 20 minutes, and the error says what to do"],
  ],
  "A run that may outlive its token gets a warning before it expires.": [
    ["contract/provider/token-lifetimes", "%s is warned of before it ends, and minted once"],
  ],
  "Secrets work as in [templates](secrets.md).": [
    [
      "acceptance/resources/source",
      "a source lives from creation to destruction, and its secret is nowhere but at Airbyte",
    ],
    [
      "acceptance/resources/source",
      "a changed setting is one request that carries the secrets, and a changed name one that does not",
    ],
  ],
  "A failure is an error, and the source stays.": [
    [
      "acceptance/resources/source",
      "a check that succeeds is silent, and one that fails is an error that keeps the source",
    ],
  ],
  "Import by `WORKSPACE_ID/SOURCE_ID`.": [
    ["acceptance/resources/source", "a source is imported by %s, and the plan leaves it alone"],
  ],
  "lists what its customer would be offered, and exits with 1 if that is not what you expect.": [
    ["contract/cli/verify", "verify lists what a customer with these tags is offered"],
    ["contract/cli/verify", "verify ends with 1 and shows what differs"],
  ],
  "so a missing one is an error unless you give `--create-workspace`. The token is neither printed nor stored.": [
    ["contract/cli/verify", "verify creates no workspace by accident, and shows no token"],
  ],
  "make servers of late 2025 learn of workspaces that only Airbyte Cloud knows.": [
    ["contract/cli/verify", "workspaces sync prints the workspaces that are new to Airbyte Embedded"],
    ["contract/collections/workspaces", "late 2025 syncs what Airbyte Cloud knows, and shows less of a workspace"],
  ],
};
