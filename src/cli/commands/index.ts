import type { Command } from "../command";
import { doctor } from "./doctor";
import { emulate } from "./emulate";
import { install } from "./install";
import { provider } from "./provider";

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [install, doctor, emulate, provider];
