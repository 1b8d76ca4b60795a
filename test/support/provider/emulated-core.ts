import { startEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { createRedactor } from "../../../src/output";
import { airbyteEmbedded, type Surroundings } from "../../../src/provider";
import { terraform, type Core } from "../core";

const ignore = () => undefined;
const running: Emulator[] = [];

/** Our provider in this process, with an emulated Airbyte of its own. Stop it with `stopEmulated` after each test. */
export async function emulatedCore(
  options: EmulatorOptions = {},
  environment: Readonly<Record<string, string>> = {},
  openJournal?: Surroundings["openJournal"],
): Promise<{ readonly core: Core; readonly airbyte: Emulator }> {
  const airbyte = await startEmulator(options);
  running.push(airbyte);
  const provider = airbyteEmbedded({
    environment: { ...toEnvironment(airbyte), ...environment },
    version: "0.0.0",
    redactor: createRedactor(),
    onRequest: ignore,
    onClient: ignore,
    ...(openJournal && { openJournal }),
  });
  return { core: terraform(provider), airbyte };
}

export async function stopEmulated(): Promise<void> {
  await Promise.all(running.splice(0).map((emulator) => emulator.stop()));
}
