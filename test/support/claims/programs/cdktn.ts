import type { Claims } from "../claims";

export const cdktn: Claims = {
  "The same program makes the same objects at the same addresses on either.": [
    ["foundations/same-program", "the same program says the same to Terraform on either foundation"],
  ],
  "`cdktf.json`, `cdktf.out`, the `CDKTF_*` variables and the two variables of `airbyte-embedded install` keep their names.":
    [
      [
        "acceptance/once/command-line/cli",
        "for a person it prints the configuration and what cdktf deploy needs, and says what it wrote elsewhere",
      ],
    ],
  "with `--module cdktf-airbyte-embedded/cdktn`": [
    ["unit/cli/specs/specs", "writes a TypeScript file for the constructs"],
  ],
  "State stays where it is.": [
    ["foundations/same-program", "the same program says the same to Terraform on either foundation"],
  ],
  "Constructs for one library do not work in an app on the other, and fail with a message:": [
    ["foundations/pairing", "made for cdktf tells an app on cdktn where to import from"],
    ["foundations/pairing", "made for cdktn tells an app on cdktf where to import from"],
  ],
  "install `@cdktf/provider-null@11` for it": [
    ["foundations/null-resource", "who makes a gate without the bindings of null resources is told to install them"],
  ],
  "JSON only, not with `synth --hcl`": [
    [
      "foundations/ephemeral",
      "an ephemeral resource is written as HCL on cdktn, and refused with the way out on cdktf",
    ],
  ],
  "cdktn checks a program against the Terraform versions that it targets": [
    ["foundations/ephemeral", "cdktn holds an ephemeral resource against the Terraform that a project is for"],
  ],
  '**"There are two copies of cdktn."**': [
    ["foundations/pairing", "a second copy of the same library is told as that, and not as the other library"],
  ],
};
