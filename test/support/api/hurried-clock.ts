import type { Clock } from "../../../src/api";

/** A clock on which sleeps are over as soon as everything else had its turn. */
export function hurriedClock(): Clock {
  let time = 0;
  return {
    now: () => time,
    elapsed: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        setImmediate(() => {
          if (signal?.aborted === true) reject(new Error("aborted"));
          else resolve(void (time += ms));
        });
      }),
  };
}
