import { openClient } from "../../../src/cli/client";
import { startEmulator } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { recordedTerminal } from "../../support/cli/recorded-terminal";

test("a command says on stderr what it is waiting for", async () => {
  const emulator = await startEmulator();
  const { said, ...terminal } = recordedTerminal({ env: toEnvironment(emulator) });
  const client = await openClient(terminal);
  emulator.addFault({ method: "GET", times: 1, status: 429 });

  await client.checkAccess();
  client.close();
  await emulator.stop();

  expect(said).toEqual([
    expect.stringMatching(
      /^Airbyte limits requests \(429 to GET \/api\/v1\/integrations\/templates\/tags\): retrying in /,
    ),
  ]);
});
