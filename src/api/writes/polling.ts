import type { Clock } from "../timing/clock";

/** The longest wait for a result, in milliseconds. */
const LONGEST = 5 * 60_000;

/** Waits before each further look, in milliseconds: short at first, then five seconds each. */
export function* pauses(): Generator<number, void> {
  let waited = 0;
  for (let pause = 1000; waited < LONGEST; pause = Math.min(pause * 1.5, 5000)) {
    yield pause;
    waited += pause;
  }
}

/** Asks until there is an answer. Null when there was none for five minutes. */
export async function poll<T>(ask: () => Promise<T | null>, clock: Clock, signal?: AbortSignal): Promise<T | null> {
  for (const pause of pauses()) {
    const answer = await ask();
    if (answer !== null) return answer;
    await clock.sleep(pause, signal);
  }
  return ask();
}
