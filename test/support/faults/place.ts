import { systemClock, type Clock } from "../../../src/api";
import { startEmulator, type Emulator, type Switches } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { createEngine } from "../../../src/framework";
import { createRedactor } from "../../../src/output";
import { airbyteEmbedded } from "../../../src/provider";
import { terraform, type Core, type ManagedResource } from "../core";

/** Secrets that nothing may print. */
export const CLIENT_SECRET = "Zq4-client-secret-value";
export const SECRET = "Zq4-settings-secret-value";

/** A provider in this process, and an emulated Airbyte that nobody else uses. */
export interface Place {
  readonly core: Core;
  /** A resource whose state belongs to the place. */
  readonly resource: (type: string) => ManagedResource;
  readonly airbyte: Emulator;
  /** Gives processes that core starts from now on these variables besides those of the place. */
  readonly vary: (variables: Readonly<Record<string, string>>) => void;
  /** Everything that the provider has logged. */
  readonly log: string[];
  /** The resources so far. */
  readonly resources: readonly ManagedResource[];
  readonly close: () => Promise<void>;
}

export interface PlaceOptions {
  readonly switches?: Partial<Switches>;
  readonly environment?: Readonly<Record<string, string>>;
}

export async function openPlace({ switches = {}, environment: more = {} }: PlaceOptions = {}): Promise<Place> {
  const clock = impatientClock();
  const airbyte = await startEmulator({
    switches,
    clientSecret: CLIENT_SECRET,
    // Its delays are what a client gives up on, so they are real.
    clock: { ...clock, sleep: (ms, signal) => systemClock.sleep(ms, signal) },
  });
  let varied: Readonly<Record<string, string>> = {};
  const log: string[] = [];
  const note = (event: object): void => void log.push(JSON.stringify(event));
  const startProcess = () => {
    const provider = airbyteEmbedded({
      environment: { ...toEnvironment(airbyte), ...more, ...varied },
      version: "0.0.0",
      // Each process has its own, which knows the secrets of others from nobody.
      redactor: createRedactor(),
      onRequest: note,
      onWait: (line) => void log.push(line),
      onClient: () => undefined,
      clock,
    });
    return createEngine(provider, (message, error) => void log.push(`BUG ${message}: ${toTrace(error)}`));
  };
  const core = terraform(startProcess);
  const resources: ManagedResource[] = [];
  const resource = (type: string): ManagedResource => {
    const added = core.resource(type);
    resources.push(added);
    return added;
  };
  const vary: Place["vary"] = (variables) => (varied = variables);
  return { core, resource, airbyte, vary, log, resources, close: () => airbyte.stop() };
}

/** Real time, except that waits end at once and count as waited. */
function impatientClock(): Clock {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    elapsed: () => performance.now() + skipped,
    sleep: (ms) => {
      skipped += ms;
      return Promise.resolve();
    },
  };
}

function toTrace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
