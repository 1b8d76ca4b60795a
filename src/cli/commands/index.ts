import type { Command, CommandGroup } from "../command";
import { doctor } from "./doctor";
import { emulate } from "./emulate";
import { install } from "./install";
import { provider } from "./provider";
import { specs } from "./specs";

/** All commands, in the order of the help. */
export const commands: readonly (Command | CommandGroup)[] = [install, doctor, emulate, specs, provider];
