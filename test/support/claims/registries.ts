import type { Claims } from "./claims";

export const registries: Claims = {
  "The npm package brings the provider along, and `airbyte-embedded run` or `install` puts it where Terraform finds it.":
    [
      [
        "acceptance/once/command-line/run",
        "one command from an empty home: Terraform finds the provider, and the next plan is empty",
      ],
      [
        "acceptance/once/command-line/cli",
        "what it prints is all that Terraform needs to find and to lock the provider at %s",
      ],
    ],
  "writes the hashes of all platforms, and of the form that Node runs, into `.terraform.lock.hcl` of that folder.": [
    ["unit/installation/checksums", "a lock gets one hash for each form, that of the folder which is installed"],
    ["acceptance/once/release/lock", "install --lock locks all platforms, and Terraform installs under that lock"],
  ],
  "`npx airbyte-embedded doctor` in your project takes the address from the program, and lets Terraform install and start the provider on trial":
    [
      ["acceptance/once/release/registries", "doctor installs and starts the provider from %s as Terraform does"],
      ["unit/cli/doctor/declared-source", "the provider's address is that of %s"],
    ],
  "Other providers in it stay as they are.": [
    ["unit/installation/lock-file", "other providers stay as they are, and locking again changes nothing"],
  ],
  "A package from a checkout knows only the machine it was built on, and says so.": [
    ["acceptance/once/release/lock", "a checkout locks the form that it has built, and says so"],
  ],
  "`install` compares every file that it takes with the hash that the release recorded, and writes nothing if one differs.":
    [["unit/installation/checksums", "%s is refused before anything is written"]],
  "a registry of your own, as files (only with --key)": [
    [
      "unit/codegen/release/artefacts",
      "without a key there is no registry, since Terraform installs nothing unsigned from one",
    ],
  ],
  "The same checkout gives the same bytes.": [
    ["unit/codegen/release/artefacts", "the same files and time are the same bytes, in every time zone"],
    ["unit/codegen/release/bill-of-materials", "the number of a bill comes from its content"],
  ],
  "Every file is static, and all addresses in them are relative.": [
    [
      "unit/codegen/release/artefacts",
      "a registry of one's own has everything by relative addresses, so that any host can serve it",
    ],
  ],
  "One `terraform init` installs it, checks the signature, and locks all platforms.": [
    [
      "acceptance/once/release/registries",
      "from the private registry, one init installs the provider and locks it for all platforms",
    ],
    ["acceptance/once/release/registries", "an archive or a sum that was changed on its way is refused"],
  ],
  "and the provider installs under it on all of them.": [
    ["acceptance/once/release/registries", "from %s the provider installs under the release's lock of all platforms"],
  ],
};
