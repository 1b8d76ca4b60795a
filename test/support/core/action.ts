import { isWhollyKnown } from "../../../src/cty";
import type { Diagnostic } from "../../../src/framework";
import { BrokenRule, InvalidConfiguration } from "./errors";
import { Process, type Setup } from "./process";
import { toConfig, type Given } from "./values";

/** Outcome of an action as a user sees it. */
export interface Invoked {
  readonly progress: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Plans an action, and runs it in another process with what is known by then. */
export async function invokeAction(setup: Setup, type: string, given: Given, planned: Given): Promise<Invoked> {
  const warnings = await planAction(setup, type, planned);
  const process = await Process.start(setup);
  const config = toConfig(toAttributes(process, type), given);
  if (!isWhollyKnown(config)) throw new InvalidConfiguration(`${type} is not run before all of it is known.`);
  const progress: string[] = [];
  let ended: readonly Diagnostic[] | null = null;
  for await (const event of process.engine.invokeAction({ type, config, signal: process.signal })) {
    if (ended) throw new BrokenRule("Provider returned invalid response", ["there is an event after the last one"]);
    if ("progress" in event) progress.push(event.progress);
    else ended = process.accept(event);
  }
  if (!ended) throw new BrokenRule("Provider returned invalid response", ["the action has no end"]);
  return { progress, diagnostics: [...warnings, ...ended] };
}

/** Plans an action, which validates it first. Gives warnings. */
async function planAction(setup: Setup, type: string, given: Given): Promise<readonly Diagnostic[]> {
  const process = await Process.start(setup);
  const config = toConfig(toAttributes(process, type), given);
  const warnings = process.accept(await process.engine.validateAction(type, config));
  const answer = await process.engine.planAction({ type, config, signal: process.signal });
  return [...warnings, ...process.accept(answer)];
}

function toAttributes({ schema: { actions } }: Process, type: string) {
  const schema = actions[type];
  if (!schema) throw new Error(`The provider has no action "${type}".`);
  return schema.attributes;
}
