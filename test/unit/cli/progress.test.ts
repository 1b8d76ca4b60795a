import { run } from "../../../src/cli/program";
import { watch } from "../../../src/cli/progress";
import { ownTerminal } from "../../../src/cli/terminal";
import { recordedTerminal } from "../../support/cli/recorded-terminal";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A watched command in a CI, or at a terminal, with all that stderr shows in order. */
function arrange({ isLive = false } = {}) {
  const recorded = recordedTerminal();
  const show = isLive ? (line: string | null) => void recorded.said.push(`\r${line ?? ""}`) : null;
  return { ...watch({ ...recorded, show }), said: recorded.said };
}

test("a command that is quick says nothing", () => {
  const { said, end } = arrange();

  jest.advanceTimersByTime(1_900);
  end();
  jest.advanceTimersByTime(60_000);

  expect(said).toEqual([]);
});

test("in a CI, a silent command says after two seconds what it is at, and then now and again for how long", () => {
  const { terminal, said } = arrange();

  terminal.at("Waiting for Airbyte…");
  jest.advanceTimersByTime(13_000);

  expect(said).toEqual(["Waiting for Airbyte…", "Waiting for Airbyte… 12 s"]);
});

test("what a command has said is not said again at once", () => {
  const { terminal, said } = arrange();

  terminal.say("Planning…");
  jest.advanceTimersByTime(9_000);
  expect(said).toEqual(["Planning…"]);

  jest.advanceTimersByTime(2_000);
  expect(said).toEqual(["Planning…", "Planning… 10 s"]);
});

test("a step that is over is not told of the next one", () => {
  const { terminal, said } = arrange();

  terminal.say("Planning…");
  terminal.say("Planned.");
  jest.advanceTimersByTime(3_000);

  expect(said).toEqual(["Planning…", "Planned.", "Working…"]);
});

test("at a terminal there is one line, which gives way to what is said, and is gone at the end", () => {
  const { terminal, said, end } = arrange({ isLive: true });

  terminal.at("Planning…");
  jest.advanceTimersByTime(2_500);
  terminal.say("Planned.");
  end();

  expect(said).toEqual(["\rPlanning… 2 s", "\rPlanning… 3 s", "\r", "Planned.", "\r"]);
});

test("every command that does not wait for others is watched", async () => {
  let answer: (text: string) => void = () => undefined;
  const read = (): Promise<string> => new Promise((resolve) => (answer = resolve));
  const terminal = recordedTerminal({ read });

  const code = run(["catalog", "patch", "-", "--template", "CRM"], terminal);
  await jest.advanceTimersByTimeAsync(2_500);
  expect(terminal.said).toEqual(["Working…"]);

  answer("[]");
  expect(await code).toBe(1);
  expect(jest.getTimerCount()).toBe(0);
});

/** The streams of a process, with what was written to them. */
function streams(isTTY: boolean, columns = 12) {
  const written: string[] = [];
  const stream = { isTTY, columns, on: () => undefined, write: (text: string) => written.push(text) };
  // The members that a terminal uses.
  const one = stream as unknown as NodeJS.WriteStream;
  return { written, both: { stdout: one, stderr: one } };
}

test("a line replaces the one before, and is no longer than the terminal is wide", () => {
  const { written, both } = streams(true);
  const { show } = ownTerminal(both, {});

  show?.(null);
  show?.("Reading the organization…");
  show?.(null);

  expect(written).toEqual(["\r\u001b[2KReading the", "\r\u001b[2K"]);
});

test("a terminal that does not tell its width shows lines of a usual one", () => {
  const { written, both } = streams(true, 0);

  ownTerminal(both, {}).show?.("Reading the organization…");

  expect(written).toEqual(["\r\u001b[2KReading the organization…"]);
});

test.each([
  ["a pipe", false, {}],
  ["a CI", true, { CI: "true" }],
  ["a dumb terminal", true, { TERM: "dumb" }],
])("%s gets whole lines alone", (_, isTTY, env) => {
  expect(ownTerminal(streams(isTTY).both, env).show).toBeNull();
});
