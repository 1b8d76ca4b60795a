import type { Deed } from "../support/faults/kills/deeds";
import { type Aftermath, WAYS } from "../support/faults/kills/aftermath";
import { STRIKES, type Strike } from "../support/faults/kills/cell";

/** A cell, and what became of it. */
export interface Killed extends Aftermath {
  readonly name: string;
  readonly deed: Deed["name"];
  readonly strike: Strike;
}

/** Outcomes as a table in Markdown: a row for each command and strike, and how its cells came to be green. */
export function toKillTable(killed: readonly Killed[]): string {
  const deeds = [...new Set(killed.map(({ deed }) => deed))];
  const rows = deeds.flatMap((deed) =>
    STRIKES.map((strike) => {
      const own = killed.filter((each) => each.deed === deed && each.strike === strike);
      return [deed, strike, ...toCounts(own)];
    }),
  );
  const head = ["command", "strike", "cells", ...WAYS, "red"];
  const lines = [head, head.map(() => "---"), ...rows, ["all", "", ...toCounts(killed)]];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function toCounts(killed: readonly Killed[]): string[] {
  const green = killed.filter(({ problem }) => problem === null);
  const counts = WAYS.map((way) => green.filter((each) => each.way === way).length);
  return [killed.length, ...counts, killed.length - green.length].map(String);
}
