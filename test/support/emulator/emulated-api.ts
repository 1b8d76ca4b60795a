import { airbyte, type Airbyte, type AirbyteOptions, type Clock, type RequestEvent } from "../../../src/api";
import { type Application, type Emulator, type EmulatorOptions, startEmulator } from "../../../src/emulator";
export { thrownBy } from "../api/thrown-by";

let skipped = 0;

/** Real time, except that waits end at once and count as waited. */
export const impatientClock: Clock = {
  now: () => Date.now() + skipped,
  elapsed: () => performance.now() + skipped,
  sleep: (ms) => {
    skipped += ms;
    return Promise.resolve();
  },
};

const running: Emulator[] = [];

/** An emulator that is stopped after the test. */
export async function emulate(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options);
  running.push(emulator);
  return emulator;
}

/** A client with the emulator's own credentials. */
export function clientOf(
  emulator: Application & { readonly url: string },
  options: Partial<AirbyteOptions> = {},
): Airbyte {
  const { url, organizationId, clientId, clientSecret } = emulator;
  return airbyte({
    apiUrl: url,
    organizationId,
    credentials: { clientId, clientSecret },
    clock: impatientClock,
    ...options,
  });
}

export async function start(
  options?: EmulatorOptions,
): Promise<{ emulator: Emulator; api: Airbyte; events: RequestEvent[] }> {
  const emulator = await emulate(options);
  const events: RequestEvent[] = [];
  return { emulator, api: clientOf(emulator, { onEvent: (event) => events.push(event) }), events };
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.stop()));
});
