import { text } from "node:stream/consumers";
import { homedir } from "node:os";
import { createInterface } from "node:readline";

/** Environment of a command, and its two output channels. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Base directory of relative paths. */
  readonly cwd: string;
  readonly home: string;
  /** Aborts when the user stops the command with Ctrl-C or SIGTERM. */
  readonly stop: AbortSignal;
  /** Reads all of stdin. */
  readonly read: () => Promise<string>;
  /** Reads stdin line by line, each as soon as it is there. */
  readonly lines: () => AsyncIterable<string>;
  /** Writes a result and a line break to stdout. */
  readonly print: (text: string) => void;
  /** Writes a message to stderr, apart from results. */
  readonly say: (text: string) => void;
}

/** The terminal of this process. */
export function ownTerminal(): Terminal {
  const stopping = new AbortController();
  // The first signal is a request; after it the listener is removed, so a second one ends the process at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  // A reader that has seen enough, such as `head`, changes neither what the command does nor its exit code.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  return {
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    stop: stopping.signal,
    read: () => text(process.stdin),
    lines: () => createInterface({ input: process.stdin }),
    print: (text) => void process.stdout.write(`${text}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
  };
}

/** Resolves when the user stops the command. */
export async function untilStopped({ stop }: Pick<Terminal, "stop">): Promise<void> {
  if (stop.aborted) return;
  await new Promise<void>((resolve) => {
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
}
