import { fromPlain, toPlain, type Plain, type Value } from "../../../src/cty";
import type { Diagnostic, PrivateValues } from "../../../src/framework";
import { checkState } from "./change";
import { BrokenRule } from "./errors";
import { receiveIdentity } from "./rules/identity-rules";
import { toPlainObject, type PlainObject } from "./plan";
import type { Held, Process } from "./process";

/** Target of an import: an ID, or an identity as plain values. */
export type ImportTarget = string | { readonly identity: Readonly<Record<string, string | null>> };

/** An object of another type, as it is in the state. */
export interface Source {
  /** The full address of its provider. */
  readonly provider: string;
  readonly type: string;
  readonly state: unknown;
  readonly version?: number;
  readonly private?: PrivateValues;
  readonly identity?: { readonly value: unknown; readonly version: number };
}

/** An imported or moved object, with the warnings of the command. */
export interface Adopted {
  readonly held: Held;
  readonly diagnostics: readonly Diagnostic[];
}

/** The target of an import, for messages. */
export function toTargetText(target: ImportTarget): string {
  return typeof target === "string" ? target : JSON.stringify(target.identity);
}

/** Requests an import. The imported object is not read yet. */
export async function importObject(process: Process, type: string, target: ImportTarget): Promise<Adopted> {
  const identityType = process.identityTypeOf(type);
  const [id, identity] =
    typeof target === "string" ? [target, null] : ["", fromPlain(target.identity, identityType ?? undefined)];
  const answer = await process.engine.import({ type, id, identity, signal: process.signal });
  const diagnostics = process.accept(answer);
  const held = receive(process, type, answer, "Import returned an invalid object");
  if (held === null) throw new BrokenRule("Import returned null resource", [toTargetText(target)]);
  const own = receiveIdentity(answer.identity, { type: identityType, before: null, exists: true });
  return { held: { ...held, identity: own }, diagnostics };
}

/** Asks what an object of another type is here. The process need not be configured: core's is not. */
export async function moveObject(process: Process, type: string, source: Source): Promise<Adopted> {
  const { version = 0, private: memory = {}, identity: stored } = source;
  const identity = stored ? { text: JSON.stringify(stored.value), version: stored.version } : null;
  const state = JSON.stringify(source.state);
  const answer = await process.engine.move({ type, source: { ...source, state, version, private: memory, identity } });
  const diagnostics = process.accept(answer);
  const held = receive(process, type, answer, "Provider returned invalid value");
  if (held === null) throw new BrokenRule("Provider returned invalid value", ["nothing was moved"]);
  return { held, diagnostics };
}

/** The generated configuration, written to a file and read again. */
export async function generateConfig(process: Process, type: string, state: Value): Promise<PlainObject> {
  const answer = await process.engine.generateConfig(type, state);
  process.accept(answer);
  const config = process.overWire(type, answer.config, "the configuration");
  const object = toPlainObject(config);
  if (object === null) throw new BrokenRule("Provider generated no configuration", [type]);
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

/** An object that a listing has found. */
export interface ListedObject {
  readonly displayName: string;
  readonly identity: PlainObject | null;
  readonly state: Plain;
}

/** Reads a listing as core does: to its limit, and no further than an error. */
export async function listObjects(
  process: Process,
  type: string,
  request: { readonly config: Value; readonly includeResource: boolean; readonly limit: number },
): Promise<{ readonly found: readonly ListedObject[]; readonly diagnostics: readonly Diagnostic[] }> {
  const found: ListedObject[] = [];
  const diagnostics: Diagnostic[] = [];
  const identityType = process.identityTypeOf(type);
  for await (const event of process.engine.list({ ...request, type, signal: process.signal })) {
    diagnostics.push(...process.accept(event));
    if (event.identity === null && diagnostics.length > 0) continue;
    const identity = receiveIdentity(event.identity, { type: identityType, before: null, exists: true });
    const state = process.overWire(type, event.state, "the listed object");
    checkState(process.attributesOf(type), state, "Provider listed an invalid object");
    if ((state !== null) !== request.includeResource)
      throw new BrokenRule("Provider listed an invalid object", ["it is there and was not asked for, or the reverse"]);
    found.push({ displayName: event.displayName, identity: toPlainObject(identity), state: toPlain(state) });
    if (found.length >= request.limit) break;
  }
  return { found, diagnostics };
}

function receive(process: Process, type: string, answer: Omit<Held, "tainted">, rule: string): Held | null {
  const state = process.overWire(type, answer.state, "the state");
  checkState(process.attributesOf(type), state, rule);
  return state === null ? null : { state, private: answer.private, identity: answer.identity, tainted: false };
}
