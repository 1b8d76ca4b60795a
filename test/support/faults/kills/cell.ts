import type { ChildProcess } from "node:child_process";
import { childrenOf, isRunning } from "../../process-tree";
import type { Outcome, Running } from "../../terraform/terraform";
import { until } from "../../timing/until";
import type { Call } from "../recording";
import { findAftermath, type Aftermath } from "./aftermath";
import { PATIENCE_MS, type Rehearsal, type Scene } from "./scene";

const KILLS = ["kill provider", "kill Terraform", "kill both"] as const;
export const STRIKES = [...KILLS, "Ctrl-C", "Ctrl-C twice"] as const;
export type Strike = (typeof STRIKES)[number];

/** One field of the matrix: processes are struck when a call arrives, or when its work is done and not yet answered. */
export interface Cell {
  readonly rehearsal: Rehearsal;
  readonly call: Call;
  readonly strike: Strike;
  readonly isWorkDone: boolean;
}

/** True for a call that may change something. A token for a workspace may create it; one for the organization does not. */
function isWrite({ method, path }: Call): boolean {
  return method !== "GET" && !path.source.endsWith(String.raw`applications\/token$`);
}

/** All fields: kills at each call, and Ctrl-C at each that may change something. */
export function listCells(rehearsals: readonly Rehearsal[]): Cell[] {
  return rehearsals.flatMap((rehearsal) =>
    rehearsal.calls.flatMap((call) => [
      ...KILLS.map((strike) => ({ rehearsal, call, strike, isWorkDone: false })),
      ...(isWrite(call) ? STRIKES.map((strike) => ({ rehearsal, call, strike, isWorkDone: true })) : []),
    ]),
  );
}

export function toCellName({ rehearsal, call: { method, path, before }, strike, isWorkDone }: Cell): string {
  const when = isWorkDone ? "after the work" : "before the work";
  return `${rehearsal.deed.name} | ${method} ${path.source} #${before} | ${strike}, ${when}`;
}

/** Strikes a command, and does it again. */
export async function tryCell(scene: Scene, cell: Cell): Promise<Aftermath> {
  const { rehearsal, call, strike } = cell;
  const { airbyte } = scene.terraform;
  scene.begin(rehearsal.deed);
  const from = airbyte.requests.length;
  hold(scene, cell);
  const running = await scene.terraform.start(rehearsal.deed.command, "-auto-approve");
  const isMet = await Promise.race([
    until(() => hasArrived(scene, call, from), PATIENCE_MS).then(() => true),
    running.outcome.then(() => false),
  ]);
  const providers = isMet ? childrenOf(running.process.pid!) : []; // it runs, so it has an ID
  const outcome = isMet ? await land(strike, running, providers) : await running.outcome;
  airbyte.clearFaults();
  await until(() => !providers.some(isRunning), PATIENCE_MS);
  return findAftermath(scene, rehearsal, {
    outcome,
    isCutShort: strike !== "kill provider" && strike !== "Ctrl-C",
    spared: strike === "kill provider" || strike === "kill both" ? [] : providers,
  });
}

/** The call is never answered; one that meets a single Ctrl-C is answered soon after. */
function hold({ terraform }: Scene, { call: { method, path, before }, strike, isWorkDone }: Cell): void {
  const delayMs = strike === "Ctrl-C" ? ANSWER_MS : FOR_EVER_MS;
  const work = isWorkDone ? { work: "done" as const } : {};
  terraform.airbyte.addFault({ method, path, after: before, times: 1, delayMs, ...work });
}

const FOR_EVER_MS = 86_400_000;
const ANSWER_MS = 500;

function hasArrived({ terraform }: Scene, { method, path, before }: Call, from: number): boolean {
  const like = terraform.airbyte.requests
    .slice(from)
    .filter((request) => request.method === method && path.test(request.path));
  return like.length > before;
}

async function land(
  strike: Strike,
  { process: terraform, outcome }: Running,
  providers: readonly number[],
): Promise<Outcome> {
  const own = terraform.pid!; // it runs, so it has an ID
  const all = [own, ...providers];
  if (strike === "kill provider") send("SIGKILL", providers);
  else if (strike === "kill Terraform") send("SIGKILL", [own]);
  else if (strike === "kill both") send("SIGKILL", all);
  else await interrupt(terraform, all, outcome, strike === "Ctrl-C twice");
  return outcome;
}

/** Sends what a terminal sends on Ctrl-C: a signal to Terraform and to its provider. */
async function interrupt(
  { stdout }: ChildProcess,
  all: readonly number[],
  outcome: Promise<Outcome>,
  isTwice: boolean,
): Promise<void> {
  const heard = new Promise<void>((resolve) =>
    stdout?.on("data", (text: string) => text.includes("Interrupt received") && resolve()),
  );
  send("SIGINT", all);
  if (!isTwice) return;
  await Promise.race([heard, outcome]);
  send("SIGINT", all);
}

function send(signal: NodeJS.Signals, pids: readonly number[]): void {
  for (const pid of pids.filter(isRunning)) process.kill(pid, signal);
}
