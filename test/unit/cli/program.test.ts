import { run } from "../../../src/cli/program";
import { recordedTerminal } from "../../support/recorded-terminal";

test("help lists the commands and shows examples, on stdout", async () => {
  const terminal = recordedTerminal();

  expect(await run(["--help"], terminal)).toBe(0);

  const help = terminal.printed.join("\n");
  for (const command of ["install", "doctor", "emulate", "provider"]) expect(help).toContain(`  ${command} `);
  expect(help).toContain("Examples:\n  airbyte-embedded install");
});

test("the version is that of the package", async () => {
  const terminal = recordedTerminal();

  expect(await run(["--version"], terminal)).toBe(0);

  expect(terminal.printed.join()).toMatch(/^\d+\.\d+\.\d+/);
});

test("a command that is mistyped is answered with the nearest one", async () => {
  const terminal = recordedTerminal();

  expect(await run(["instal"], terminal)).toBe(1);

  expect(terminal.said.join("\n")).toContain("Did you mean install?");
});

test("what the operating system refuses is told in its words, without a stack", async () => {
  const terminal = recordedTerminal({ cwd: __dirname });

  expect(await run(["install", "--cli-config", "."], terminal)).toBe(1);

  expect(terminal.said).toEqual([expect.stringMatching(/^airbyte-embedded: E[A-Z]+: .*$/)]);
});

test("what the person can put right is one sentence, without a stack", async () => {
  const terminal = recordedTerminal();

  expect(await run(["doctor", "--source", "nonsense"], terminal)).toBe(1);

  expect(terminal.said).toEqual([
    expect.stringMatching(/^airbyte-embedded: "nonsense" is not a source address: .*\.$/),
  ]);
});
