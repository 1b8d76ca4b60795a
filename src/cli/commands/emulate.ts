import { resolve } from "node:path";
import type { Emulator, EmulatorOptions, Switches } from "../../emulator";
import { toEnvironment } from "../../emulator/environment";
import { SWITCHES, toSwitches } from "../../emulator/switches";
import { defineCommand, option, type OptionKind } from "../command";
import { toRequestLine } from "../request-lines";
import { toExports } from "../shell";
import { untilStopped } from "../terminal";
import { UserError } from "../../installation/user-error";

/** Switches, each as `name=value`. */
const switches: OptionKind<Partial<Switches>> = {
  flags: "--switch <name=value...>",
  description: "behaviour that Airbyte's documentation leaves open; may be repeated",
  read(given) {
    const words = Array.isArray(given) ? given.map(String) : [];
    const entries = words.map((word) => {
      const [name = "", ...value] = word.split("=");
      return [name, value.join("=")] as const;
    });
    try {
      toSwitches(Object.fromEntries(entries));
    } catch (error) {
      if (error instanceof RangeError) throw new UserError(`--switch: ${error.message}\n${toTable()}`);
      throw error;
    }
    // Only given switches are passed on, because --error-shape sets one, too.
    return Object.fromEntries(entries);
  },
};

/** All switches with their values, the default first. */
function toTable(): string {
  return Object.entries(SWITCHES)
    .map(([name, { values, about }]) => `  ${name}=${values.join("|")}  ${about}`)
    .join("\n");
}

/** Constant, so that exported variables stay valid for the next run. */
const ORGANIZATION_ID = "e0000000-0000-4000-8000-000000000001";

export const emulate = defineCommand({
  name: "emulate",
  summary: "run an Airbyte Embedded API on this machine",
  description:
    "Serves the Airbyte Embedded API on localhost until Ctrl-C, for experiments and for tests. It starts empty " +
    "and forgets everything at the end, unless --data names a file to store it in. A shell can source what it prints on stdout. Switches, with their " +
    `defaults first:\n${toTable()}`,
  examples: [
    "airbyte-embedded emulate",
    "airbyte-embedded emulate --port 0 --quiet",
    "airbyte-embedded emulate --data airbyte.json",
    "airbyte-embedded emulate --switch secretsOnRead=verbatim --switch era=2025-10",
  ],
  arguments: {},
  options: {
    port: option.port("--port <number>", "port to listen on; 0 is any free port", 8400),
    errorShape: option.choice("--error-shape <shape>", "shape of errors", ["envelope", "detail"]),
    switch: switches,
    data: option.text("--data <file>", "file that keeps all data across restarts, with secrets in plain text"),
    quiet: option.flag("--quiet", "do not print requests"),
  },
  json: "{url, environment} instead of lines for a shell",
  waits: true,

  run: async ({ port, errorShape, switch: chosen, data, quiet, json }, terminal) => {
    const emulator = await start({
      port,
      errorShape,
      switches: chosen,
      organizationId: ORGANIZATION_ID,
      ...(data !== null && { data: resolve(terminal.cwd, data) }),
      ...(!quiet && { onRequest: (request) => terminal.say(toRequestLine(request)) }),
    });
    const { url } = emulator;
    terminal.print(json ? JSON.stringify({ url, environment: toEnvironment(emulator) }, null, 2) : toScript(emulator));
    await untilStopped(terminal);
    await emulator.stop().catch(orUserError);
    return 0;
  },
});

async function start(options: EmulatorOptions & { readonly port: number }): Promise<Emulator> {
  // Loaded here, because other commands need no server.
  const { startEmulator } = await import("../../emulator");
  try {
    return await startEmulator(options);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EADDRINUSE") {
      throw new UserError(`Port ${options.port} is in use. Choose another with --port, or any free one with --port 0.`);
    }
    if (code === "EACCES")
      throw new UserError(
        `Port ${options.port} is reserved for privileged users. Choose one from 1024 on with --port.`,
      );
    return orUserError(error);
  }
}

function orUserError(error: unknown): never {
  // Recognized by its name, because its class is loaded with the server.
  if (error instanceof Error && error.name === "DataFileError") throw new UserError(`--data: ${error.message}`);
  throw error;
}

function toScript(emulator: Emulator): string {
  return [
    `# Airbyte Embedded, emulated on ${emulator.url} until Ctrl-C. For the shell where Terraform or cdktf runs:`,
    toExports(toEnvironment(emulator)),
  ].join("\n");
}
