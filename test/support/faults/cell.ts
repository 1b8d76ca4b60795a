import { isDeepStrictEqual } from "node:util";
import { TerraformError } from "../core";
import type { FaultKind } from "./fault-kinds";
import type { Command } from "./life-cycle";
import { CLIENT_SECRET, type Place, SECRET } from "./place";
import type { Call, Recording } from "./recording";
import { openStage, type Stage } from "./stage";
import { toStock } from "./stock";

/** One field of the matrix: a call of a life cycle that meets a fault, once or each time until the command ends. */
export interface Cell {
  readonly recording: Recording;
  readonly call: Call;
  readonly fault: FaultKind;
  readonly lasts: boolean;
}

/** All cells of a life cycle. */
export function listCells(recording: Recording, faults: readonly FaultKind[]): Cell[] {
  return recording.calls.flatMap((call) =>
    faults
      .filter(({ afterWork }) => afterWork !== true || call.method !== "GET")
      .flatMap((fault) =>
        (fault.lasts === false ? [false] : [false, true]).map((lasts) => ({ recording, call, fault, lasts })),
      ),
  );
}

export function toCellName({ recording, call, fault, lasts }: Cell): string {
  const { method, path, before } = call;
  const words = [fault.name, ...(fault.variant === undefined ? [] : [fault.variant]), lasts ? "lasting" : "once"];
  return `${recording.cycle.name} | ${method} ${path.source} #${before} | ${words.join(", ")}`;
}

/**
 * Runs a command while its fault lasts, and again once it is over. Answers with what went wrong: null if the second run
 * succeeded, the next plan is empty, Airbyte has what it would have without the fault, and no secret was shown.
 */
export async function findProblem(cell: Cell): Promise<string | null> {
  const { cycle, stages } = cell.recording;
  const stage = stages.pop() ?? (await openStage(cycle));
  try {
    return await tryOn(stage, cell);
  } finally {
    stage.reset();
    // A server that the client gave up on may yet do its work, and one that is old forgets its first requests.
    const isUsed = cell.fault.environment !== undefined || stage.place.airbyte.requests.length > MOST_REQUESTS;
    if (isUsed) await stage.place.close();
    else stages.push(stage);
  }
}

const MOST_REQUESTS = 10_000;

async function tryOn({ place, command }: Stage, cell: Cell): Promise<string | null> {
  const { fault, recording } = cell;
  const faulty = await runUnder(cell, place, command);
  if (!faulty.isMet) return "no call met the fault";
  const after = await attempt(command, true);

  const shown = [...place.log, ...faulty.said, ...after.said].find(isTelling);
  if (shown !== undefined) return `a secret was shown: ${shown}`;
  const bug = faulty.bug ?? place.log.find((line) => line.startsWith("BUG"));
  if (bug !== undefined) return `the fault meets a bug: ${bug}`;
  if (after.error !== null) return `afterwards: ${after.error}, after ${faulty.error ?? "success"}`;
  const difference = findDifference(toStock(place.airbyte), recording.stock);
  if (difference !== null) return `${difference}, after ${faulty.error ?? "success"}`;
  const isWrong = faulty.error === null && fault.hides !== true && !isSame(faulty.result, after.result);
  return isWrong ? `the success was none: ${toText(faulty.result)}, then ${toText(after.result)}` : null;
}

async function runUnder(
  { call, fault, lasts }: Cell,
  { airbyte, vary }: Place,
  command: Command,
): Promise<Attempt & { readonly isMet: boolean }> {
  const { method, path, before: after } = call;
  const from = airbyte.requests.length;
  vary(fault.environment ?? {});
  airbyte.addFault({ ...fault.rule(), method, path, after, ...(!lasts && { times: 1 }) });
  const outcome = await attempt(command, false);
  airbyte.clearFaults();
  vary({});
  const like = airbyte.requests.slice(from).filter((request) => request.method === method && path.test(request.path));
  return { ...outcome, isMet: like.length > after };
}

interface Attempt {
  readonly result: unknown;
  /** Null after a success. */
  readonly error: string | null;
  /** An error that users must not see. */
  readonly bug?: string;
  /** All texts for people. */
  readonly said: readonly string[];
}

async function attempt(command: Command, settles: boolean): Promise<Attempt> {
  try {
    const result = await command({ settles });
    return { result, error: null, said: textsOf(result) };
  } catch (error) {
    const text = String(error);
    const isOurs = !(error instanceof TerraformError) || text.includes("This is a bug in the provider");
    return { result: null, error: text, ...(isOurs && { bug: text }), said: [text] };
  }
}

/** The diagnostics of a result. */
function textsOf(result: unknown): string[] {
  const isObject = typeof result === "object" && result !== null && "diagnostics" in result;
  return isObject ? [JSON.stringify(result.diagnostics)] : [];
}

/** True for a text with a secret or a token in it. */
function isTelling(text: string): boolean {
  return text.includes(CLIENT_SECRET) || text.includes(SECRET) || /eyJ[\w-]+\.[\w-]+\./.test(text);
}

function findDifference(found: readonly string[], expected: readonly string[]): string | null {
  if (isDeepStrictEqual(found, expected)) return null;
  const more = found.filter((row) => !expected.includes(row));
  const less = expected.filter((row) => !found.includes(row));
  return `Airbyte has ${found.length} rows instead of ${expected.length}; too much: ${more.join("; ")}; missing: ${less.join("; ")}`;
}

/** True if a first success was one: what it read is still so, and what it applied needs no change. */
function isSame(first: unknown, second: unknown): boolean {
  if (typeof second === "object" && second !== null && "action" in second && "drift" in second)
    return second.action === "no-op" && isDeepStrictEqual(second.drift, []);
  return isDeepStrictEqual(first, second);
}

function toText(value: unknown): string {
  return JSON.stringify(value).slice(0, 500);
}
