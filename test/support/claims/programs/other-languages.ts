import type { Claims } from "../claims";

export const otherLanguages: Claims = {
  "`cdktf get` finds the provider where `install` has put it:": [
    [
      "acceptance/once/command-line/cli",
      "what it prints is all that Terraform needs to find and to lock the provider at %s",
    ],
    ["code-blocks", "the program in Python is the example, to the letter"],
  ],
};
