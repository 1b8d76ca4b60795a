import { replaceRows, toRows } from "../../../src/emulator/data/store";
import type { Command, LifeCycle } from "./life-cycle";
import { openPlace, type Place } from "./place";
import { tablesOf } from "./stock";

/** A place where a command is run from the same beginning again and again. */
export interface Stage {
  readonly place: Place;
  readonly command: Command;
  /** Makes everything as it was before the command. */
  readonly reset: () => void;
}

export async function openStage(cycle: LifeCycle): Promise<Stage> {
  const place = await openPlace(cycle);
  const command = await cycle.begin(place);
  const { airbyte, log, resources } = place;
  const tables = tablesOf(airbyte);
  const rows = toRows(tables);
  const takeBack = resources.map((resource) => resource.remember());
  return {
    place,
    command,
    reset() {
      airbyte.clearFaults();
      replaceRows(tables, rows);
      for (const each of takeBack) each();
      log.length = 0;
    },
  };
}
