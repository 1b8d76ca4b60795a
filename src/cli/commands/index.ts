import type { Command, CommandGroup } from "../command";
import { annotate } from "./annotate";
import { catalog } from "./catalog/catalog";
import { ci } from "./ci/ci";
import { compare } from "./compare";
import { toCompletion } from "./completion";
import { doctor } from "./doctor";
import { drift } from "./drift";
import { emulate } from "./emulate";
import { exportCommand } from "./export";
import { init } from "./init";
import { install } from "./install";
import { provider } from "./provider";
import { report } from "./report";
import { run } from "./run";
import { specs } from "./specs/specs";
import { verify } from "./verify";
import { workspaces } from "./workspaces/workspaces";

/** All commands, in the order of the help. */
export const commands: readonly (Command | CommandGroup)[] = [
  init,
  run,
  install,
  doctor,
  emulate,
  specs,
  catalog,
  verify,
  report,
  drift,
  exportCommand,
  compare,
  workspaces,
  ci,
  annotate,
  provider,
  toCompletion(() => commands),
];
