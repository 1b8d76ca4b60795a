import { text } from "node:stream/consumers";
import { createInterface } from "node:readline";
import { homeDirectory } from "../installation/home-directory";
import { cut } from "../output";

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
  /** Writes a command for the CI that runs this, such as an annotation of GitHub Actions, to stdout. */
  readonly command: (text: string) => void;
  /** Writes a message to stderr, apart from results. */
  readonly say: (text: string) => void;
  /** Notes what the command is at, such as "Planning…". It is said only if that takes long. */
  readonly at: (what: string) => void;
  /** Shows a line at the end of stderr in place of the one before; null takes it away. Null where stderr is no terminal. */
  readonly show: ((line: string | null) => void) | null;
}

/** The streams of a process that a terminal writes to. */
interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** The terminal of this process. */
export function ownTerminal({ stdout, stderr }: Streams = process, env = process.env): Terminal {
  const stopping = new AbortController();
  // The first signal is a request; after it the listener is removed, so a second one ends the process at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  // A reader that has seen enough, such as `head`, changes neither what the command does nor its exit code.
  for (const stream of [stdout, stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  return {
    env,
    cwd: process.cwd(),
    home: homeDirectory(),
    stop: stopping.signal,
    read: () => text(process.stdin),
    lines: () => createInterface({ input: process.stdin }),
    print: (text) => void stdout.write(`${text}\n`),
    command: (text) => void stdout.write(`${text}\n`),
    say: (text) => void stderr.write(`${text}\n`),
    at: () => undefined,
    show: stderr.isTTY && !env.CI && env.TERM !== "dumb" ? toShow(stderr) : null,
  };
}

/** Width of a terminal that does not tell its own. */
const WIDTH = 80;

/** Writes a line over the one before. A longer one than the terminal is wide could not be replaced. */
function toShow(stream: NodeJS.WriteStream): (line: string | null) => void {
  let isShown = false;
  return (line) => {
    if (line === null && !isShown) return;
    stream.write(`\r\u001b[2K${cut(line ?? "", (stream.columns || WIDTH) - 1)}`);
    isShown = line !== null;
  };
}

/** Resolves when the user stops the command. */
export async function untilStopped({ stop }: Pick<Terminal, "stop">): Promise<void> {
  if (stop.aborted) return;
  await new Promise<void>((resolve) => {
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
}
