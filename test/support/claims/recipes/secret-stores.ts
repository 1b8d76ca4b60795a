import type { Claims, Proof } from "../claims";

const STORES = "acceptance/once/recipes/secret-stores";
const VAULT: Proof = [STORES, "with a stand-in for Vault, a secret reaches Airbyte and no file, and a new one is sent"];
const OP: Proof = [STORES, "with a stand-in for the op command, a secret reaches Airbyte and no file"];
const SOPS: Proof = [STORES, "with a stand-in for the sops command, a secret reaches Airbyte and no other file"];

export const secretStores: Claims = {
  "The secret is in no program, plan, state or log, and a new value in the store is one update in the next plan": [
    VAULT,
    [
      "acceptance/plans/constructs",
      "secrets of a variable and of a file reach Airbyte, and are in no program, plan or state",
    ],
  ],
  "Assign first and export then": [VAULT],
  "Set `secretsVersion`, so that only a change of that number sends them again.": [
    [
      "acceptance/secrets/secrets",
      "an ephemeral that differs on each run is noticed, and quiet once a version pins it",
    ],
  ],
  "A file names the places, and may be committed:": [OP],
  "The encrypted file has one key for each variable:": [SOPS],
  "pass on each variable that you name with `--secret TF_VAR_stripe_key`": [
    ["unit/cli/ci/init", "each secret is passed to Terraform in all three workflows, and to no other step"],
  ],
  "An ephemeral resource of a store's own provider works too, and needs no variable:": [
    ["constructs/secret-ref", "an ephemeral resource is referred to by its address and a path in it"],
    [
      "acceptance/plans/constructs",
      "a tier's widget token is minted for a workspace of the same program, once that is there, and stored nowhere",
    ],
  ],
  "A data source is the wrong tool: what it reads is in the state.": [
    [
      "constructs/secret-ref",
      "a data source is a reference like others, and one warning that its value is in the state",
    ],
  ],
  "small programs stand in, which answer as the documentation says": [VAULT, OP, SOPS],
};
