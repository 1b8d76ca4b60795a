import { startEmulator, type Emulator, type EmulatorOptions } from "../emulator";
import { OTHER_WAYS, toEnvironment } from "../emulator/environment";

/** What a test runner offers to do something around each test. */
export interface Hooks {
  beforeEach(hook: () => Promise<void>): unknown;
  afterEach(hook: () => Promise<void>): unknown;
}

export interface EmulatorPerTestOptions extends EmulatorOptions {
  /**
   * The runner's own, where they are imported and not global.
   * @default the global ones
   */
  readonly hooks?: Hooks;
}

/** Leads to the emulator of the test that is running. */
export interface EmulatorOfTest {
  /** Throws between tests, when there is none. */
  readonly current: Emulator;
}

/**
 * Gives each test that follows an emulator of its own, with empty tables, and the environment that leads to it:
 * AIRBYTE_API_URL, the organization and the credentials. Tests that run at the same time in one process cannot use it.
 */
export function emulatorPerTest(given: EmulatorPerTestOptions = {}): EmulatorOfTest {
  const { hooks = getHooks(), ...options } = given;
  let running: { readonly emulator: Emulator; readonly restore: () => void } | null = null;

  hooks.beforeEach(async () => {
    const emulator = await startEmulator(options);
    running = { emulator, restore: replaceEnvironment(toEnvironment(emulator)) };
  });
  hooks.afterEach(async () => {
    const ended = running;
    running = null;
    ended?.restore();
    await ended?.emulator.stop();
  });

  return {
    get current() {
      if (running !== null) return running.emulator;
      throw new Error("There is no emulator between tests: use current inside a test, or in a beforeEach after it.");
    },
  };
}

function getHooks(): Hooks {
  // Runners put them there; nothing else says whether they did.
  const { beforeEach, afterEach } = globalThis as Partial<Hooks>;
  if (beforeEach !== undefined && afterEach !== undefined) return { beforeEach, afterEach };
  throw new Error(
    "emulatorPerTest() finds no global beforeEach and afterEach. " +
      "Hand over the runner's own: emulatorPerTest({ hooks: { beforeEach, afterEach } }).",
  );
}

/** Sets these variables, takes away those that lead elsewhere, and answers with the way back. */
function replaceEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const names = [...Object.keys(variables), ...OTHER_WAYS];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) set(name, variables[name]);
  return () => before.forEach(([name, value]) => set(name, value));
}

function set(name: string, value: string | undefined): void {
  if (value !== undefined) process.env[name] = value;
  // An assignment would set the text "undefined".
  else Reflect.deleteProperty(process.env, name);
}
