import { isAbsolute, relative } from "node:path";
import { TerraformElement, TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";

/** A tier as the metadata of a stack have it. */
interface TierNote {
  readonly path: string;
  readonly mode: string;
  /** Names, or references to managed tags. */
  readonly tags: readonly string[];
}

/**
 * Facts of a program for reports on plans, written where cdktf writes its own metadata: below `//` in
 * `cdk.tf.json`, which Terraform ignores.
 */
class StackNotes extends TerraformElement {
  private readonly tiers: (() => TierNote)[] = [];
  private readonly sources = new Map<string, string>();

  public addTier(tier: () => TierNote): void {
    this.tiers.push(tier);
  }

  public addSource(path: string, place: string): void {
    if (!this.sources.has(path)) this.sources.set(path, place);
  }

  public findSource(path: string): string | undefined {
    return this.sources.get(path);
  }

  public override toMetadata(): object {
    const sources = this.sources.size > 0 ? { sources: Object.fromEntries(this.sources) } : {};
    return { airbyte_embedded: { tiers: this.tiers.map((tier) => tier()), ...sources } };
  }
}

const ID = "AirbyteEmbeddedNotes";

const notesByStack = new WeakMap<TerraformStack, StackNotes>();

function notesOf(scope: Construct): StackNotes {
  const stack = TerraformStack.of(scope);
  const notes = notesByStack.get(stack) ?? new StackNotes(stack, ID);
  notesByStack.set(stack, notes);
  return notes;
}

/** Notes a tier for reports. Its tags are asked for at synthesis, since catalogs above may still get some. */
export function noteTier(scope: Construct, tier: () => TierNote): void {
  notesOf(scope).addTier(tier);
}

/** Notes the line of the program that makes a construct, if the environment asks for it: stack traces take time. */
export function noteSource(scope: Construct): void {
  if (process.env["AIRBYTE_RECORD_SOURCES"] !== "true") return;
  const place = findCaller();
  if (place !== null) notesOf(scope).addSource(scope.node.path, place);
}

/**
 * Adds a validation. Where lines are noted, each problem ends with that of the construct that it names first, else of the
 * one that is validated: a program that fails is not written, and its notes neither.
 */
export function addCheck(construct: IConstruct, listProblems: () => string[]): void {
  construct.node.addValidation({ validate: () => listProblems().map((problem) => withPlace(construct, problem)) });
}

function withPlace(construct: IConstruct, problem: string): string {
  const notes = notesByStack.get(TerraformStack.of(construct));
  const named = [...problem.matchAll(/"([^"]+)"/g)].map(([, path = ""]) => path);
  const above = construct.node.scopes.map(({ node }) => node.path).toReversed();
  const place = [...named, ...above].map((path) => notes?.findSource(path)).find((found) => found !== undefined);
  return place === undefined ? problem : `${problem} (${place})`;
}

/** Deep enough for a program of classes in classes. */
const FRAMES = 50;

/** Root of this package's constructs, whose own frames say nothing. */
const OWN = __dirname.replace(/[\\/]foundation$/, "");

/** File and line of the first frame that is neither ours nor a library's, such as `main.ts:12`; null without one. */
function findCaller(): string | null {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = limit;
  for (const line of stack.split("\n").slice(1)) {
    const [, file, number] =
      /\(?(?:file:\/\/)?((?:[A-Za-z]:)?[^():]+):(\d+):\d+\)?$/.exec(line.trim().replace(/^at /, "")) ?? [];
    if (file === undefined || number === undefined || isForeign(file)) continue;
    const path = relative(process.cwd(), file);
    return `${path.replaceAll("\\", "/")}:${number}`;
  }
  return null;
}

function isForeign(file: string): boolean {
  return file.startsWith("node:") || file.startsWith(OWN) || /[\\/]node_modules[\\/]/.test(file) || !isAbsolute(file);
}
