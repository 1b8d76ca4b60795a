import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import * as z from "zod";
import { defineCommand, option } from "../command";
import { getBundle, ownPackage } from "../../installation/own-package";
import { toExports } from "../shell";
import { toAddressText, toSourceAddress } from "../../installation/source-address";
import { untilStopped } from "../terminal";
import { UserError } from "../../installation/user-error";
import { SOURCE_ADDRESS } from "../../installation/source-address";

/** Output of the provider's --reattach: its socket by address. */
const Reattachment = z.record(z.string(), z.record(z.string(), z.unknown()));

export const provider = defineCommand({
  name: "provider",
  summary: "keep the provider running for Terraform to join",
  description:
    "Runs the provider until Ctrl-C and prints the variable that makes Terraform join it instead of starting one: " +
    "plans get faster, and no installation is needed. The provider takes AIRBYTE_* from this shell, not from Terraform's.",
  examples: ["airbyte-embedded provider"],
  arguments: {},
  options: {
    source: option.text("--source <address>", "the provider's address, HOST/NAMESPACE/TYPE", SOURCE_ADDRESS),
  },

  run: async ({ source: givenSource }, terminal) => {
    const source = toAddressText(toSourceAddress(givenSource ?? SOURCE_ADDRESS));
    const running = spawn(process.execPath, [getBundle(ownPackage()), "--reattach"], {
      env: terminal.env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<void>((resolve) => running.once("close", () => resolve()));
    const stopped = untilStopped(terminal).then(() => void running.kill());

    const lines = createInterface({ input: running.stdout });
    const first = await Promise.race([lines[Symbol.asyncIterator]().next(), ended]);
    if (first && first.done !== true) {
      const variable = JSON.stringify({ [source]: Object.values(Reattachment.parse(JSON.parse(first.value)))[0] });
      terminal.print(toExports({ TF_REATTACH_PROVIDERS: variable }));
      terminal.say("The provider runs until Ctrl-C. Set the variable in the shell where Terraform or cdktf runs.");
      await Promise.race([stopped, ended]);
    }
    await ended;
    if (terminal.stop.aborted) return 0;
    throw new UserError('The provider ended by itself. "airbyte-embedded doctor" may know why.');
  },
});
