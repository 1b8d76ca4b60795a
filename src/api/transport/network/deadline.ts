/** The time by which some work must have ended. */
export interface Deadline {
  /** Aborted when the time is over, and when the caller's own signal is. */
  readonly signal: AbortSignal;
  /** True when the time was over before the work had ended. */
  isOver(): boolean;
  /** To be called when the work has ended. */
  clear(): void;
}

/** Starts the time of one piece of work, in milliseconds. */
export function startDeadline(ms: number, outer?: AbortSignal): Deadline {
  const stop = new AbortController();
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    stop.abort();
  }, ms);
  const leave = (): void => stop.abort(outer?.reason);
  if (outer?.aborted === true) leave();
  else outer?.addEventListener("abort", leave, { once: true });
  return {
    signal: stop.signal,
    isOver: () => over,
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", leave);
    },
  };
}
