import type { Report } from "../../framework";
import { sentences } from "../../api/errors";
import { keyedQueue } from "../../api/timing";
import { title } from "../title";
import type { Book } from "./book";
import type { NamedKind } from "./named-kind";
import type { Walk } from "./walk";
import { toNameAside } from "./words";

/** One rename of an apply. */
export interface Wish {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Gives the object that is called `from` the name `to`. */
  readonly put: (from: string, to: string) => Promise<unknown>;
  /** ID of the object that has the name now; null when it is free. */
  readonly findHolder: (name: string) => Promise<string | null>;
}

interface Entry extends Wish {
  outcome: "open" | "done" | Error;
  /** True once its call has ended, and others have to carry it out. */
  isPromised: boolean;
}

/**
 * Renames of one apply, in whatever order they come. Whoever gives up a name hands it to the one that waits for it; one
 * of a ring steps aside for a moment, under a name that says so, and goes back when something fails.
 */
export class Renaming {
  private readonly entries = new Map<string, Entry>();
  private readonly queue = keyedQueue();

  public constructor(
    private readonly kind: Pick<NamedKind, "words" | "mayStepAside">,
    private readonly book: Book,
    private readonly walk: Walk,
  ) {}

  /**
   * True when it is done; false when the name is still another's and nothing moves. Then it is carried out as soon as
   * the name is free, if `mayWait` says so, or never.
   */
  public async rename(
    wish: Wish,
    { mayWait, report, signal }: { readonly mayWait: boolean; readonly report: Report; readonly signal: AbortSignal },
  ): Promise<boolean> {
    // A name that an edited state lacks must fail this call, not those of others who wait for it.
    const { from }: { readonly from: unknown } = wish;
    if (typeof from !== "string") throw new TypeError("An object without a name cannot be renamed.");
    const entry: Entry = { ...wish, outcome: "open", isPromised: false };
    this.entries.set(wish.id, entry);
    await this.queue.run(this.kind.words, () => this.attempt(entry, report), signal);
    try {
      entry.isPromised = !(await this.walk.until(() => entry.outcome !== "open", signal)) && mayWait;
    } finally {
      // Nobody carries out what its own call says has failed.
      if (!entry.isPromised) this.entries.delete(wish.id);
    }
    if (entry.outcome instanceof Error) throw entry.outcome;
    return entry.outcome === "done";
  }

  /** Hands on a name that was given up otherwise, as by a deletion. */
  public async handOn(name: string, report: Report, signal: AbortSignal): Promise<void> {
    const next = this.findWaiting(name);
    if (next) await this.queue.run(this.kind.words, () => this.attempt(next, report), signal);
  }

  /** True for an object that keeps its old name although its call has ended. */
  public isOwed(id: string): boolean {
    return this.entries.get(id)?.isPromised === true;
  }

  /** Waits until all of these names are with those to whom they were promised. False when some are not, for now. */
  public async areInPlace(names: readonly string[], signal: AbortSignal): Promise<boolean> {
    const isInPlace = (): boolean =>
      ![...this.entries.values()].some(({ isPromised, to }) => isPromised && names.includes(to));
    return this.walk.until(isInPlace, signal, { isPatient: true });
  }

  private async attempt(entry: Entry, report: Report): Promise<void> {
    if (entry.outcome !== "open") return;
    try {
      const holder = await entry.findHolder(entry.to);
      const ring = holder === null ? null : this.findRing(entry, holder);
      if (ring) await this.turn(ring, report);
      else if (holder === entry.id) this.end(entry, "done", report);
      else if (holder === null) await this.carryOut(entry, report);
    } catch (error) {
      this.end(entry, toError(error), report);
    }
  }

  private async carryOut(entry: Entry, report: Report): Promise<void> {
    await entry.put(entry.from, entry.to);
    this.end(entry, "done", report);
    this.book.leave(entry.id, entry.from);
    const next = this.findWaiting(entry.from);
    if (next) await this.carryOut(next, report).catch((error: unknown) => this.end(next, toError(error), report));
  }

  /** From the first of these to the last, each wants the name of the next, and the last that of the first. */
  private findRing(first: Entry, holder: string): readonly Entry[] | null {
    const ring = [first];
    for (let next = this.entries.get(holder); next && !ring.includes(next);) {
      ring.push(next);
      const { to } = next;
      if (to === first.from) return this.kind.mayStepAside ? ring : null;
      next = [...this.entries.values()].find(({ from }) => from === to);
    }
    return null;
  }

  private async turn(ring: readonly Entry[], report: Report): Promise<void> {
    const [first, ...rest] = ring;
    if (!first) return;
    const aside = toNameAside(first.to, first.id);
    const steps: (() => Promise<unknown>)[] = [];
    const step = async ({ put }: Entry, from: string, to: string): Promise<void> => {
      await put(from, to);
      steps.push(() => put(to, from));
    };
    try {
      await step(first, first.from, aside);
      for (const entry of rest.reverse()) await step(entry, entry.from, entry.to);
      await step(first, aside, first.to);
    } catch (error) {
      const failure = await takeBack(steps, toError(error));
      for (const entry of ring) this.end(entry, failure, report);
      return;
    }
    for (const entry of ring) this.end(entry, "done", report);
    for (const { id, from } of ring) this.book.leave(id, from);
  }

  private end(entry: Entry, outcome: "done" | Error, report: Report): void {
    entry.outcome = outcome;
    this.entries.delete(entry.id);
    // Its own call has said that it was done.
    if (entry.isPromised && outcome !== "done")
      report.error(
        title`Cannot rename ${this.kind.words} "${entry.from}"`,
        `It was to be renamed to "${entry.to}" once that name was free, but that failed: ${sentences(outcome.message)} Apply again.`,
      );
    this.walk.notify();
  }

  private findWaiting(name: string): Entry | undefined {
    return [...this.entries.values()].find(({ to }) => to === name);
  }
}

/** Undoes what was done, the last first. What cannot be undone is put in order by the next apply. */
async function takeBack(steps: readonly (() => Promise<unknown>)[], cause: Error): Promise<Error> {
  try {
    for (const back of [...steps].reverse()) await back();
    return cause;
  } catch (error) {
    return new Error(
      `${sentences(cause.message)} Undoing the renames failed too (${toError(error).message}), so one of them still has a temporary name. The next apply corrects that.`,
      { cause },
    );
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
