import type { Terminal } from "./terminal";

/** Silence after which it is said that a command is still at work. */
const PATIENCE_MS = 2_000;
/** Time between two lines where lines are not replaced, as in the log of a CI. */
const PAUSE_MS = 10_000;
const TICK_MS = 500;

/** Said of a command that has not said what it is at. */
const WORKING = "Working…";

/** A terminal that tells when its command takes long. */
export interface Watched {
  readonly terminal: Terminal;
  /** Ends the watch, and takes its line away. */
  readonly end: () => void;
}

/**
 * Watches a command: after two seconds of silence, stderr says what it is at, and for how long. At a terminal that is one
 * line, kept up to date; elsewhere it is a line now and then.
 */
export function watch(given: Terminal): Watched {
  let label = WORKING;
  let isSaid = false;
  let startedAt = Date.now();
  let heardAt = startedAt;
  const begin = (what: string, said: boolean): void => {
    label = what;
    isSaid = said;
    startedAt = Date.now();
    heardAt = startedAt;
  };
  const tick = (): void => {
    const now = Date.now();
    if (now - heardAt < PATIENCE_MS) return;
    const line = `${label} ${Math.round((now - startedAt) / 1000)} s`;
    if (given.show !== null) {
      given.show(line);
      return;
    }
    // The log has the label already if the command said it.
    if (isSaid && now - heardAt < PAUSE_MS) return;
    given.say(isSaid ? line : label);
    isSaid = true;
    heardAt = now;
  };
  const timer = setInterval(tick, TICK_MS).unref();
  const clear = (): void => given.show?.(null);
  return {
    terminal: {
      ...given,
      at: (what) => begin(what, false),
      say(text) {
        clear();
        given.say(text);
        const isUnderWay = text.endsWith("…");
        begin(isUnderWay ? (text.split("\n").at(-1) ?? text) : WORKING, isUnderWay);
      },
      print(text) {
        clear();
        given.print(text);
        heardAt = Date.now();
      },
    },
    end() {
      clearInterval(timer);
      clear();
    },
  };
}
