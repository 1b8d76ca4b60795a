import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { toDiagnostics, type Diagnostic, type Outcome } from "../../terraform/terraform";
import { readWriter } from "../../../../src/protocol/process/socket-directory";
import { until } from "../../timing/until";
import { CLIENT_SECRET, SECRET } from "../place";
import { toStock } from "../stock";
import { NEXT_SECRET, type Deed } from "./deeds";
import { JOURNAL, PATIENCE_MS, type Rehearsal, type Scene } from "./scene";
import { restoreState } from "./torn-state";

/**
 * Ways to the end: the same command did it, and perhaps took over what the first had created, or asked for an import, or
 * needed the backup of the state first.
 */
export const WAYS = ["again", "taken over", "imported", "backup"] as const;

/** What came after a command that was struck. */
export interface Aftermath {
  /** Null if all is well in the end. */
  readonly problem: string | null;
  readonly way: (typeof WAYS)[number];
}

export interface Struck {
  readonly outcome: Outcome;
  /** True if Terraform was ended at once, and so perhaps while it wrote its state. */
  readonly isCutShort: boolean;
  /** IDs of the providers that were not killed, so that they could remove their sockets. */
  readonly spared: readonly number[];
}

/** Does the command again, and compares everything with what it would be without the strike. */
export async function findAftermath(scene: Scene, { deed, stock }: Rehearsal, struck: Struck): Promise<Aftermath> {
  const { terraform, listLeft } = scene;
  const isOfSpared = (name: string): boolean => struck.spared.includes(readWriter(name) ?? 0);
  await until(() => !listLeft().some(isOfSpared), PATIENCE_MS);
  const isRestored = struck.isCutShort && restoreState(terraform.directory);
  const { outcomes, way } = await finish(scene, deed);
  const isDestroy = deed.command === "destroy";
  const plan = await terraform.run("plan", "-detailed-exitcode", ...(isDestroy ? ["-destroy"] : []));
  await until(() => listLeft().length === 0, PATIENCE_MS).catch(() => undefined);

  const last = outcomes.at(-1);
  const text = [struck.outcome, ...outcomes, plan].map(({ stdout, stderr }) => stdout + stderr).join("\n");
  const found = toStock(terraform.airbyte).map(toMeaning);
  const expected = stock.map(toMeaning);
  const notes = listNotes(terraform.directory);
  const [shown] = TELLING.exec(text) ?? [];
  const problems = [
    ...(shown === undefined ? [] : [`a secret was shown: ${shown}`]),
    ...(/This is a bug|Bug in the provider|differs from the plan/.test(text) ? ["a bug was reported"] : []),
    ...(last?.code === 0 ? [] : ["the same command failed afterwards"]),
    ...(plan.code === 0 ? [] : ["the plan afterwards is not empty"]),
    ...(isDeepStrictEqual(found, expected) ? [] : [`Airbyte has ${toDifference(found, expected)}`]),
    ...(listLeft().length === 0 ? [] : [`left in TMPDIR: ${listLeft().join()}`]),
    ...(notes.length === 0 ? [] : [`notes of the provider are left: ${notes.join()}`]),
  ];
  const errors = outcomes.flatMap(toErrors).map(({ summary, detail }) => `${summary}: ${detail}`);
  return {
    problem: problems.length === 0 ? null : [...problems, ...errors].join("\n  "),
    way: isRestored ? "backup" : way,
  };
}

/** A line with a secret or a token in it. */
const TELLING = new RegExp(String.raw`.*(${[CLIENT_SECRET, SECRET, NEXT_SECRET].join("|")}|eyJ[\w-]+\.[\w-]+\.).*`);

/** The command until it succeeds, with the imports that it asks for. */
async function finish(
  { terraform }: Scene,
  { command }: Deed,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly way: Aftermath["way"] }> {
  const outcomes: Outcome[] = [];
  const blocks: string[] = [];
  for (;;) {
    const outcome = await terraform.run(command, "-auto-approve", "-json");
    outcomes.push(outcome);
    const asked = toErrors(outcome).flatMap(toImportBlock);
    if (outcome.code === 0 || asked.length === 0 || outcomes.length > MOST_IMPORTS) break;
    blocks.push(...asked);
    terraform.write({ "import.tf": blocks.join("\n") });
  }
  const isTakenOver = outcomes.some(({ stdout }) => stdout.includes("Took over an object"));
  if (blocks.length > 0) return { outcomes, way: "imported" };
  return { outcomes, way: isTakenOver ? "taken over" : "again" };
}

const MOST_IMPORTS = 5;

function toErrors({ stdout }: Outcome): Diagnostic[] {
  return toDiagnostics(stdout).filter(({ severity }) => severity === "error");
}

/** The import block that an error tells people to add, with the name of their resource. */
function toImportBlock({ detail, address = "" }: Diagnostic): string[] {
  const [block] = /import \{\n[^}]*\}/.exec(detail) ?? [];
  return block === undefined ? [] : [block.replace(/to = \S+/, `to = ${address}`)];
}

/** Terraform's own objects are noted until it has stored them. */
function listNotes(directory: string): string[] {
  try {
    return readdirSync(join(directory, JOURNAL));
  } catch {
    return [];
  }
}

/** A row in which settings that were written in full look like those that were left to Airbyte. */
function toMeaning(row: string): string {
  return row
    .replace(/"customization":\{"stream_selection_mode":"suggested"(,"\w+":null)*\}/, '"customization":null')
    .replace('"propagate":false', '"propagate":null');
}

function toDifference(found: readonly string[], expected: readonly string[]): string {
  const more = found.filter((row) => !expected.includes(row));
  const less = expected.filter((row) => !found.includes(row));
  const doubles = found.filter((row, index) => found.indexOf(row) !== index);
  return `${found.length} rows instead of ${expected.length}; too much: ${[...more, ...doubles].join(" ")}; missing: ${less.join(" ")}`;
}
