import type { CommandGroup } from "../../command";
import { specsDiff } from "./diff";
import { specsList } from "./list";
import { specsPull } from "./pull";
import { specsTypes } from "./types";

export const specs: CommandGroup = {
  name: "specs",
  summary: "pin the specs of connectors, and see how they change",
  description:
    "Keeps the specs of the connectors you use in a lock file, which belongs in git. Provider and constructs check " +
    "settings against it, without a network.",
  commands: [specsPull, specsList, specsDiff, specsTypes],
};
