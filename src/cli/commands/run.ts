import { SOURCE_ADDRESS, toAddressText, toSourceAddress } from "../../installation/source-address";
import { UserError } from "../../installation/user-error";
import { runChildCommand } from "../child-command";
import { argument, defineCommand, option } from "../command";
import { mirrorOption, toMirror } from "../mirror/mirror-directory";

/** Exit code of a command that Ctrl-C ended, in a shell's way. */
const STOPPED = 130;

export const run = defineCommand({
  name: "run",
  summary: "run cdktf or Terraform with a provider that is already running",
  description:
    "Runs a command so that every Terraform run in it finds the provider. One provider is started for all of them, " +
    'which saves the start-up of each. The provider is installed as by "airbyte-embedded install", so that Terraform ' +
    "finds it without this command, too. Output, signals and exit code are those of the command.",
  examples: ["airbyte-embedded run -- cdktf deploy", "airbyte-embedded run -- terraform plan -out plan"],
  arguments: { command: argument.words("command", "the command and its arguments, after --") },
  options: {
    mirror: mirrorOption,
    source: option.text("--source <address>", "the provider's address, HOST/NAMESPACE/TYPE", SOURCE_ADDRESS),
  },
  json: null,
  waits: true,

  run: async ({ command: [name, ...args], mirror: givenMirror, source: givenSource }, terminal) => {
    if (name === undefined) {
      throw new UserError("Say what to run, after two dashes: airbyte-embedded run -- cdktf deploy");
    }
    const { installOwnProvider } = await import("../own-provider");
    const { readReattachments, startWarmProvider } = await import("../warm-provider");
    const source = toSourceAddress(givenSource ?? SOURCE_ADDRESS);
    const mirror = toMirror(givenMirror, terminal);
    const others = readReattachments(terminal.env.TF_REATTACH_PROVIDERS);
    const { program, variables } = installOwnProvider(mirror, source, terminal);

    const address = toAddressText(source);
    const warm = await startWarmProvider(address, program, terminal.env);
    try {
      if (terminal.stop.aborted) return STOPPED;
      return await runChildCommand([name, ...args], {
        ...variables,
        ...terminal.env,
        ...toColorVariables(terminal.env),
        TF_REATTACH_PROVIDERS: JSON.stringify({ ...others, ...readReattachments(warm.variable) }),
      });
    } finally {
      await warm.stop();
    }
  },
});

/** Variables by which cdktf and Terraform print no colors, where NO_COLOR asks for that. */
function toColorVariables(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  if (!env.NO_COLOR) return {};
  const given = env.TF_CLI_ARGS ?? "";
  return { FORCE_COLOR: "0", TF_CLI_ARGS: given.includes("-no-color") ? given : `${given} -no-color`.trim() };
}
