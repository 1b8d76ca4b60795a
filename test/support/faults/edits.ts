import { isDeepStrictEqual } from "node:util";
import type { Emulator } from "../../../src/emulator";
import { TerraformError } from "../core";
import type { LifeCycle } from "./life-cycle";
import { openStage, type Stage } from "./stage";
import { toStock } from "./stock";

/** A change that somebody makes in the web app while a command runs. */
export interface Edit {
  readonly name: string;
  readonly make: (airbyte: Emulator) => void;
}

/** An edit right before one of a command's calls. */
export interface EditedRun {
  readonly edit: Edit;
  /** Number of calls before it. */
  readonly before: number;
}

/** A command that may be disturbed again and again. */
export interface Undisturbed {
  readonly name: string;
  /** One for each of its calls and each edit. */
  readonly runs: readonly EditedRun[];
  /**
   * Runs it with an edit, and again without. Answers with what went wrong: null if nobody's bug was blamed, the second run
   * succeeded, its plan was empty, and Airbyte has what it would have without the edit.
   */
  readonly findProblem: (run: EditedRun) => Promise<string | null>;
  readonly close: () => Promise<void>;
}

export async function openUndisturbed(cycle: LifeCycle, edits: readonly Edit[]): Promise<Undisturbed> {
  const stage = await openStage(cycle);
  const { airbyte, close } = stage.place;
  const from = airbyte.requests.length;
  await stage.command({ settles: false });
  const calls = airbyte.requests.length - from;
  await stage.command({ settles: true });
  const stock = toStock(airbyte);
  stage.reset();
  return {
    name: cycle.name,
    runs: edits.flatMap((edit) => Array.from({ length: calls }, (_, before) => ({ edit, before }))),
    close,
    async findProblem(run) {
      try {
        return await tryOn(stage, run, stock);
      } catch (error) {
        return `afterwards: ${String(error)}`;
      } finally {
        stage.reset();
      }
    },
  };
}

async function tryOn(stage: Stage, run: EditedRun, stock: readonly string[]): Promise<string | null> {
  const error = await runEdited(stage, run);
  const bug = [error ?? "", ...stage.place.log].find((text) => /^BUG|bug in the provider/.test(text));
  if (bug !== undefined) return `a bug was blamed: ${bug}`;
  await stage.command({ settles: true });
  const found = toStock(stage.place.airbyte);
  if (isDeepStrictEqual(found, stock)) return null;
  const [more, less] = [found.filter((row) => !stock.includes(row)), stock.filter((row) => !found.includes(row))];
  return `too much: ${more.join("; ")}; missing: ${less.join("; ")}, after ${error ?? "success"}`;
}

/** The error of the run; null if it succeeded. */
async function runEdited({ place, command }: Stage, { edit, before }: EditedRun): Promise<string | null> {
  let calls = 0;
  // A rule that matches nothing is asked about each request before that is answered.
  const test = (): boolean => {
    if (calls === before) edit.make(place.airbyte);
    calls += 1;
    return false;
  };
  place.airbyte.addFault({ path: { test } });
  try {
    await command({ settles: false });
    return null;
  } catch (error) {
    if (!(error instanceof TerraformError)) throw error;
    return error.message;
  } finally {
    place.airbyte.clearFaults();
  }
}
