import type { Clock } from "../../api/timing";
import { unlessAborted } from "../../api/timing";

/** Quiet time in milliseconds after which a walk counts as having started all that it can. */
const QUIET = 2000;

interface Waiter {
  readonly isOver: () => boolean;
  readonly isPatient: boolean;
  readonly end: (found: boolean) => void;
}

/**
 * One walk of Terraform through its resources, a plan or an apply, as far as this provider sees it. The calls come in
 * any order, and no call says what else is to come: whoever has to know waits until it shows, or until nothing moves.
 */
export class Walk {
  private running = 0;
  private lastAt: number;
  private stopWatching: AbortController | null = null;
  private readonly waiters = new Set<Waiter>();
  private readonly read = new Set<string>();
  private known: "plan" | "apply" | null = null;

  public constructor(private readonly clock: Clock) {
    this.lastAt = clock.elapsed();
  }

  /** Null until a call has come that only a plan, or only an apply, makes. */
  public get phase(): "plan" | "apply" | null {
    return this.known;
  }

  /** An object of the state is being refreshed. */
  public noteRead(id: string): void {
    this.read.add(id);
  }

  /** An apply plans once more without having read. So does a plan that is told not to refresh: it is not held back either. */
  public notePlanned(id: string): void {
    if (!this.read.has(id)) this.known ??= "apply";
  }

  /** Number of calls that are waiting here. */
  public get waiting(): number {
    return this.waiters.size;
  }

  /** Runs one call of Terraform's. `phase` says which walk makes such calls, if only one does. */
  public async during<T>(phase: "plan" | "apply" | null, work: () => Promise<T> | T): Promise<T> {
    this.known ??= phase;
    this.running += 1;
    this.notify();
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.notify();
    }
  }

  /** To be called when something was learnt that others may be waiting for. */
  public notify(): void {
    this.lastAt = this.clock.elapsed();
    for (const waiter of [...this.waiters]) if (waiter.isOver()) waiter.end(true);
  }

  /**
   * Waits, in a call that runs, for what another call is to bring about. False when nothing has moved for a while and
   * all calls are waiting: it will not come, at least not before this call has ended. The patient are told so last.
   */
  public async until(isOver: () => boolean, signal: AbortSignal, { isPatient = false } = {}): Promise<boolean> {
    if (isOver()) return true;
    let waiter: Waiter | undefined;
    const result = new Promise<boolean>((resolve) => {
      waiter = {
        isOver,
        isPatient,
        end: (found) => {
          if (waiter) this.waiters.delete(waiter);
          resolve(found);
        },
      };
      this.waiters.add(waiter);
    });
    void this.watch();
    try {
      return await unlessAborted(result, signal);
    } finally {
      if (waiter) this.waiters.delete(waiter);
      if (this.waiters.size === 0) this.stopWatching?.abort();
    }
  }

  private async watch(): Promise<void> {
    if (this.stopWatching) return;
    const stop = new AbortController();
    this.stopWatching = stop;
    while (this.waiters.size > 0) {
      const left = this.lastAt + QUIET - this.clock.elapsed();
      const isQuiet = this.running <= this.waiters.size && left <= 0;
      if (isQuiet) this.release();
      else if (await this.isStopped(left > 0 ? left : QUIET, stop.signal)) break;
    }
    this.stopWatching = null;
    // Somebody may have come while the last sleep was ending.
    if (this.waiters.size > 0) void this.watch();
  }

  private async isStopped(ms: number, signal: AbortSignal): Promise<boolean> {
    return this.clock.sleep(ms, signal).then(
      () => false,
      () => true,
    );
  }

  private release(): void {
    const waiters = [...this.waiters];
    const hasty = waiters.filter(({ isPatient }) => !isPatient);
    for (const { end } of hasty.length > 0 ? hasty : waiters) end(false);
    this.lastAt = this.clock.elapsed();
  }
}
