import { defineCommand, option } from "../command";
import { toExports } from "../shell";
import { ownPackage } from "../../installation/own-package";
import { getProgram } from "../../installation/runtime";
import { SOURCE_ADDRESS, toAddressText, toSourceAddress } from "../../installation/source-address";
import { untilStopped } from "../terminal";
import { UserError } from "../../installation/user-error";

export const provider = defineCommand({
  name: "provider",
  summary: "keep the provider running for Terraform to join",
  description:
    "Runs the provider until Ctrl-C and prints the variable that makes Terraform join it instead of starting one: " +
    "plans get faster, and no installation is needed. The provider takes AIRBYTE_* from this shell, not from " +
    'Terraform\'s. For one command, "airbyte-embedded run" does the same by itself.',
  examples: ["airbyte-embedded provider"],
  arguments: {},
  options: {
    source: option.text("--source <address>", "the provider's address, HOST/NAMESPACE/TYPE", SOURCE_ADDRESS),
  },
  json: "{TF_REATTACH_PROVIDERS} instead of a line for a shell",
  waits: true,

  run: async ({ source: givenSource, json }, terminal) => {
    const { startWarmProvider } = await import("../warm-provider");
    const source = toAddressText(toSourceAddress(givenSource ?? SOURCE_ADDRESS));
    const warm = await startWarmProvider(source, getProgram(ownPackage(), "auto"), terminal.env);
    const variables = { TF_REATTACH_PROVIDERS: warm.variable };
    terminal.print(json ? JSON.stringify(variables, null, 2) : toExports(variables));
    terminal.say("The provider runs until Ctrl-C. Set the variable in the shell where Terraform or cdktf runs.");
    await Promise.race([untilStopped(terminal), warm.ended]);
    if (!terminal.stop.aborted) {
      throw new UserError('The provider exited by itself. Run "airbyte-embedded doctor" to find out why.');
    }
    await warm.stop();
    return 0;
  },
});
