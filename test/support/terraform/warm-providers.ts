import { randomUUID } from "node:crypto";
import { startEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator";
import type { ProviderMirror } from "./provider-mirror";
import { startWarmProvider, type WarmProvider } from "./warm-provider";

type Environment = Readonly<Record<string, string>>;

/** An emulator that nobody has used, and a running provider that asks it. */
export interface Pair {
  readonly airbyte: Emulator;
  readonly provider: WarmProvider;
  /** Stops the emulator, and keeps the provider for a later test of this file with the same settings. */
  release(): Promise<void>;
}

/** A provider waiting for the next emulator at the address that it was started with. */
interface Idle {
  readonly settings: string;
  readonly port: number;
  readonly organizationId: string;
  readonly provider: WarmProvider;
}

/** A provider is reused because the code of a new one is cold, which costs more than most tests. */
const idle: Idle[] = [];

// Programs outside of jest have one provider, which lives as long as its directory.
const isTestFile = "afterAll" in globalThis;
if (isTestFile) afterAll(() => Promise.all(idle.splice(0).map(({ provider }) => provider.stop())));

/** Starts an emulator with a provider for it. `toEnv` says what the provider's environment is. */
export async function startPair(
  options: EmulatorOptions,
  own: Environment,
  toEnv: (airbyte: Emulator) => Environment,
  command: ProviderMirror["command"],
): Promise<Pair> {
  const settings = JSON.stringify([own, options.organizationId, options.clientId, options.clientSecret]);
  const { airbyte, provider } = (await restart(options, settings)) ?? (await start(options, toEnv, command));
  return {
    airbyte,
    provider,
    async release() {
      await airbyte.stop();
      const { organizationId } = airbyte;
      if (isTestFile) idle.push({ settings, port: Number(new URL(airbyte.url).port), organizationId, provider });
      else await provider.stop();
    },
  };
}

async function start(
  options: EmulatorOptions,
  toEnv: (airbyte: Emulator) => Environment,
  command: ProviderMirror["command"],
) {
  const airbyte = await startEmulator({ organizationId: randomUUID(), ...options });
  return { airbyte, provider: await startWarmProvider(toEnv(airbyte), command) };
}

async function restart(options: EmulatorOptions, settings: string) {
  const index = idle.findIndex((each) => each.settings === settings);
  if (index < 0) return null;
  const [{ port, organizationId, provider }] = idle.splice(index, 1) as [Idle];
  try {
    return { airbyte: await startEmulator({ organizationId, ...options, port }), provider };
  } catch {
    // The port went to another process in between.
    await provider.stop();
    return null;
  }
}
