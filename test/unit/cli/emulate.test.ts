import { run } from "../../../src/cli/program";
import { recordedTerminal } from "../../support/cli/recorded-terminal";

const stop = AbortSignal.abort();

test("an emulator with switches starts, and ends when it is told to", async () => {
  const terminal = recordedTerminal({ stop });
  const switches = ["--switch", "era=2025-10", "--switch", "secretsOnRead=omitted"];

  expect(await run(["emulate", "--port", "0", ...switches], terminal)).toBe(0);

  expect(terminal.printed.join("\n")).toContain("AIRBYTE_API_URL=");
});

test.each([
  ["era=2024", "The switch era cannot be 2024, only 2026-05, 2025-10, 2026-11."],
  ["masks=no", "There is no switch masks."],
  ["era", "The switch era cannot be ,"],
])("%s is refused with all switches and their values", async (word, reason) => {
  const terminal = recordedTerminal({ stop });

  expect(await run(["emulate", "--switch", word], terminal)).toBe(1);

  const said = terminal.said.join("\n");
  expect(said).toContain(`airbyte-embedded: --switch: ${reason}`);
  expect(said).toContain("secretsOnRead=masked|verbatim|reference|omitted");
});

test("a data file that is none is refused in one sentence", async () => {
  const terminal = recordedTerminal({ stop, cwd: __dirname });

  expect(await run(["emulate", "--port", "0", "--data", "emulate.test.ts"], terminal)).toBe(1);

  expect(terminal.said.join("\n")).toMatch(
    /^airbyte-embedded: --data: .*emulate\.test\.ts was not written by this emulator: it is not JSON\. Choose another file, or remove it\.$/,
  );
});

test("the help lists the switches", async () => {
  const terminal = recordedTerminal();

  expect(await run(["emulate", "--help"], terminal)).toBe(0);

  expect(terminal.printed.join("\n")).toContain("tagPath=both|plural|singular");
});
