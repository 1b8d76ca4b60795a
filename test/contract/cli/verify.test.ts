import { run } from "../../../src/cli/program";
import { startEmulator, type Emulator, type EmulatorOptions } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { recordedTerminal } from "../../support/cli/recorded-terminal";

let emulator: Emulator | null = null;
afterEach(async () => {
  await emulator?.stop();
  emulator = null;
});

/** An emulator with three templates, and a way to run commands against it. */
async function arrange(options?: EmulatorOptions) {
  const airbyte = (emulator = await startEmulator(options));
  const offered = { CRM: ["pro"], Billing: ["pro", "free"], Chat: ["beta"] };
  for (const [name, tags] of Object.entries(offered)) airbyte.sourceTemplates.add({ name, tags });
  const command = async (...words: string[]) => {
    const terminal = recordedTerminal({ env: toEnvironment(airbyte) });
    const code = await run(words, terminal);
    return { code, printed: terminal.printed.join("\n"), said: terminal.said.join("\n") };
  };
  return { airbyte, command };
}

test("verify lists what a customer with these tags is offered", async () => {
  const { command } = await arrange();

  expect(await command("verify", "--tags", "pro")).toMatchObject({
    code: 0,
    printed: "offered  Billing\noffered  CRM",
  });
  expect(await command("verify", "--tags", "pro,free", "--mode", "all")).toMatchObject({ printed: "offered  Billing" });
});

test("verify is content with exactly what is expected", async () => {
  const { command } = await arrange();

  const { code, said } = await command("verify", "--tags", "pro", "--expect", "CRM, Billing");

  expect(code).toBe(0);
  expect(said).toBe("A customer with any of pro is offered 2 templates, as expected.");
});

test("verify ends with 1 and shows what differs", async () => {
  const { command } = await arrange();

  const { code, printed } = await command("verify", "--tags", "pro,beta", "--expect", "CRM,Chat,Shop");

  expect(code).toBe(1);
  expect(printed.split("\n")).toEqual([
    "UNEXPECTED  Billing",
    "offered     CRM",
    "offered     Chat",
    "MISSING     Shop",
  ]);
});

test("verify creates no workspace by accident, and shows no token", async () => {
  const { airbyte, command } = await arrange();

  const refused = await command("verify", "--workspace", "acceptance");
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("--create-workspace") });
  expect(airbyte.workspaces.list().map(({ name }) => name)).toEqual(["default"]);

  const made = await command("verify", "--workspace", "acceptance", "--create-workspace", "--json");
  expect(made.code).toBe(0);
  expect(airbyte.workspaces.list().map(({ name }) => name)).toEqual(["default", "acceptance"]);
  expect(made.printed + made.said).not.toMatch(/eyJ/);
});

test("workspaces sync prints the workspaces that are new to Airbyte Embedded", async () => {
  const { airbyte, command } = await arrange({ switches: { era: "2025-10" } });
  const { id } = airbyte.workspaces.add({ name: "made elsewhere", cloud_only: true });

  expect(await command("workspaces", "sync")).toMatchObject({ code: 0, printed: id });
});

test("workspaces sync says what a server does instead that does not take the call", async () => {
  const { command } = await arrange({ switches: { era: "2026-05" } });

  expect(await command("workspaces", "sync")).toMatchObject({
    code: 1,
    said: expect.stringContaining("adopt a workspace when a token is minted"),
  });
});
