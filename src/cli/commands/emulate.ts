import type { Emulator, EmulatorOptions } from "../../emulator";
import { defineCommand, option } from "../command";
import { toRequestLine } from "../request-lines";
import { toExports } from "../shell";
import { untilStopped } from "../terminal";
import { UserError } from "../user-error";

/** The same each time, so that what was exported for one run still fits the next. */
const ORGANIZATION_ID = "e0000000-0000-4000-8000-000000000001";

export const emulate = defineCommand({
  name: "emulate",
  summary: "run an Airbyte Embedded API on this machine",
  description:
    "Serves the Airbyte Embedded API on localhost until Ctrl-C, for trying things out and for tests. It starts empty " +
    "and forgets everything at the end. What it prints on stdout can be sourced by a shell.",
  examples: [
    "airbyte-embedded emulate",
    "airbyte-embedded emulate --port 0 --quiet",
    "airbyte-embedded emulate --error-shape detail",
  ],
  options: {
    port: option.port("--port <number>", "where to listen; 0 is any free port", 8400),
    errorShape: option.choice("--error-shape <shape>", "how errors are written", ["envelope", "detail"]),
    quiet: option.flag("--quiet", "say nothing about requests"),
  },

  run: async ({ port, errorShape, quiet }, terminal) => {
    const emulator = await start({
      port,
      errorShape,
      organizationId: ORGANIZATION_ID,
      ...(!quiet && { onRequest: (request) => terminal.say(toRequestLine(request)) }),
    });
    terminal.print(toScript(emulator));
    await untilStopped(terminal);
    await emulator.stop();
    return 0;
  },
});

async function start(options: EmulatorOptions & { readonly port: number }): Promise<Emulator> {
  // Loaded here: the other commands do without a server.
  const { startEmulator } = await import("../../emulator");
  try {
    return await startEmulator(options);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EADDRINUSE") {
      throw new UserError(`Port ${options.port} is in use. Choose another with --port, or any free one with --port 0.`);
    }
    if (code === "EACCES")
      throw new UserError(`Port ${options.port} is not for every user. Choose one from 1024 on with --port.`);
    throw error;
  }
}

function toScript({ url, organizationId, clientId, clientSecret }: Emulator): string {
  return [
    `# Airbyte Embedded, emulated on ${url} until Ctrl-C. For the shell where Terraform or cdktf runs:`,
    toExports({
      AIRBYTE_API_URL: url,
      AIRBYTE_ORGANIZATION_ID: organizationId,
      AIRBYTE_CLIENT_ID: clientId,
      AIRBYTE_CLIENT_SECRET: clientSecret,
    }),
  ].join("\n");
}
