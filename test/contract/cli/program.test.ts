import { run } from "../../../src/cli/program";
import { startEmulator } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { recordedTerminal } from "../../support/cli/recorded-terminal";

test("help lists the commands and shows examples, on stdout", async () => {
  const terminal = recordedTerminal();

  expect(await run(["--help"], terminal)).toBe(0);

  const help = terminal.printed.join("\n");
  for (const command of ["run", "install", "doctor", "emulate", "specs", "provider"])
    expect(help).toContain(`  ${command} `);
  expect(help).toContain("Examples:\n  airbyte-embedded init\n  airbyte-embedded run -- cdktf deploy");
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

test("a group of commands shows its own, and a mistyped one is answered with the nearest", async () => {
  const terminal = recordedTerminal();

  expect(await run(["specs", "--help"], terminal)).toBe(0);
  expect(await run(["specs", "lst"], terminal)).toBe(1);

  for (const command of ["pull", "list", "diff", "types"])
    expect(terminal.printed.join("\n")).toContain(`  ${command} `);
  expect(terminal.said.join("\n")).toContain("Did you mean list?");
});

test.each([[["specs", "diff", "one"]], [["specs", "list", "too many"]]])(
  "%j has the wrong number of words",
  async (words) => {
    const terminal = recordedTerminal();

    expect(await run(words, terminal)).toBe(1);

    expect(terminal.said.join("\n")).toMatch(/missing required argument|too many arguments/);
  },
);

test("what the operating system refuses is told in its words, without a stack", async () => {
  const terminal = recordedTerminal({ cwd: __dirname });

  expect(await run(["install", "--cli-config", "."], terminal)).toBe(1);

  expect(terminal.said).toEqual([
    expect.stringMatching(/^airbyte-embedded: EISDIR: .*\nName a file: this is a folder\.$/),
  ]);
});

test("what the person can put right is one sentence, without a stack", async () => {
  const terminal = recordedTerminal();

  expect(await run(["doctor", "--source", "nonsense"], terminal)).toBe(1);

  expect(terminal.said).toEqual([
    expect.stringMatching(/^airbyte-embedded: "nonsense" is not a provider source address\. .*\.$/),
  ]);
});

test("nothing that a command writes can steer the terminal, and JSON keeps its meaning", async () => {
  const emulator = await startEmulator();
  const name = "CRM\u001b[2J\u202e\u0085";
  emulator.sourceTemplates.add({ name, tags: [] });
  emulator.sourceTemplates.add({ name: "Two\nMISSING  lines", tags: [] });
  const terminal = recordedTerminal({ env: toEnvironment(emulator) });

  await run(["verify", "--expect", name], terminal);
  await run(["verify", "--json"], terminal);
  emulator.addFault({ status: 403, body: { message: "\u001b[31mno\u202e" } });
  await run(["verify"], terminal);
  await emulator.stop();

  const [table, json] = terminal.printed;
  expect(table).toBe("offered     CRM\\u001b[2J\\u202e\\u0085\nUNEXPECTED  Two MISSING lines");
  expect(JSON.parse(json!)).toContainEqual(expect.objectContaining({ template: name }));
  expect(terminal.said.at(-1)).toContain("\\u001b[31mno\\u202e");
});

test("no message tells the credentials of the environment", async () => {
  const terminal = recordedTerminal({ env: { AIRBYTE_CLIENT_SECRET: "hunter2-hunter2" } });

  expect(await run(["doctor", "--source", "hunter2-hunter2"], terminal)).toBe(1);

  expect(terminal.said.join()).toContain('"(hidden)" is not a provider source address');
});
