import { text } from "node:stream/consumers";
import { homedir } from "node:os";

/** What a command may know of the world outside, and the two ways to speak to it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The directory that relative paths start from. */
  readonly cwd: string;
  readonly home: string;
  /** Aborted when the person asks the command to end: Ctrl-C, or SIGTERM. */
  readonly stop: AbortSignal;
  /** All of stdin. */
  readonly read: () => Promise<string>;
  /** Writes a result, and a line break, to stdout. */
  readonly print: (text: string) => void;
  /** Tells the person something on stderr, out of the way of results. */
  readonly say: (text: string) => void;
}

/** The terminal that this process was started from. */
export function ownTerminal(): Terminal {
  const stopping = new AbortController();
  // Only the first signal is a request; with its listener gone, a second one ends the process at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  return {
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    stop: stopping.signal,
    read: () => text(process.stdin),
    print: (text) => void process.stdout.write(`${text}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
}

/** Resolves when the person asks the command to end. */
export async function untilStopped({ stop }: Pick<Terminal, "stop">): Promise<void> {
  if (stop.aborted) return;
  await new Promise<void>((resolve) => {
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
}
