import { startEmulator, type Emulator, type EmulatorOptions } from "../emulator";
import { OTHER_WAYS, toEnvironment } from "../emulator/environment";

/** Hooks of a test runner around each test. */
export interface Hooks {
  beforeEach(hook: () => Promise<void>): unknown;
  afterEach(hook: () => Promise<void>): unknown;
}

export interface EmulatorPerTestOptions extends EmulatorOptions {
  /**
   * Hooks of the runner, if they are imported instead of global.
   * @default the global ones
   */
  readonly hooks?: Hooks;
}

/** Gives access to the emulator of the running test. */
export interface EmulatorOfTest {
  /** The current emulator. Throws between tests, when there is none. */
  readonly current: Emulator;
}

/**
 * Gives each following test an empty emulator of its own, and sets the environment for it: AIRBYTE_API_URL, the
 * organization and the credentials. Concurrent tests in one process cannot use it.
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
  // Runners may define global hooks; this is the only way to find out.
  const { beforeEach, afterEach } = globalThis as Partial<Hooks>;
  if (beforeEach !== undefined && afterEach !== undefined) return { beforeEach, afterEach };
  throw new Error(
    "emulatorPerTest() finds no global beforeEach and afterEach. " +
      "Pass the runner's own: emulatorPerTest({ hooks: { beforeEach, afterEach } }).",
  );
}

/** Sets these variables and removes those that lead elsewhere. Returns a function that restores the environment. */
function replaceEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const names = [...Object.keys(variables), ...OTHER_WAYS];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) set(name, variables[name]);
  return () => before.forEach(([name, value]) => set(name, value));
}

function set(name: string, value: string | undefined): void {
  if (value !== undefined) process.env[name] = value;
  // Assigning undefined would set the text "undefined".
  else Reflect.deleteProperty(process.env, name);
}
