import { Readable } from "node:stream";
import type { Terminal } from "../../../src/cli/terminal";

/** A terminal for tests that remembers what was written to it. */
export interface RecordedTerminal extends Terminal {
  readonly printed: string[];
  readonly said: string[];
}

export function recordedTerminal(
  given: Partial<Pick<Terminal, "env" | "cwd" | "home" | "stop" | "read" | "lines">> = {},
): RecordedTerminal {
  const printed: string[] = [];
  const said: string[] = [];
  return {
    env: {},
    cwd: "/nowhere",
    home: "/nowhere",
    stop: new AbortController().signal,
    read: () => Promise.resolve(""),
    lines: () => Readable.from([]),
    ...given,
    printed,
    said,
    print: (text) => void printed.push(text),
    command: (text) => void printed.push(text),
    say: (text) => void said.push(text),
    at: () => undefined,
    show: null,
  };
}
