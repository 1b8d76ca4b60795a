import type { Clock } from "../../api/timing";

/** Writes the time as Airbyte does, with microseconds and Z; never the same one twice, as no two changes are. */
export function timestamps(clock: Pick<Clock, "now">): () => string {
  let last = 0;
  return () => {
    last = Math.max(clock.now() * 1000 + 345, last + 1);
    const micros = String(last % 1_000_000).padStart(6, "0");
    return new Date(Math.floor(last / 1000)).toISOString().replace(/\.\d+Z$/, `.${micros}Z`);
  };
}
