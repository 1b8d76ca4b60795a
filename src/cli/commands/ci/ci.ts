import type { CommandGroup } from "../../command";
import { ciInit } from "./init";

export const ci: CommandGroup = {
  name: "ci",
  summary: "review in pull requests, apply what was reviewed, look for drift",
  description:
    "Writes the files by which a CI system plans each pull request, says in one comment what the plan means for " +
    "customers, applies that very plan after the merge, and looks for drift every night.",
  commands: [ciInit],
};
