import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import * as z from "zod";
import { toCommand, type Program } from "../installation/runtime";
import { UserError } from "../installation/user-error";

/** Output of the provider's --reattach: its socket by address. */
const Reattachment = z.record(z.string(), z.record(z.string(), z.unknown()));

/** A provider process that any number of Terraforms join. */
export interface WarmProvider {
  /** Value of TF_REATTACH_PROVIDERS: JSON on one line. */
  readonly variable: string;
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the process and removes its socket. */
  stop(): Promise<void>;
}

/**
 * Starts a provider that Terraform joins instead of starting one. It runs in a process group of its own, so that Ctrl-C
 * does not take it from a Terraform that is still finishing its work. It ends with this process in any case.
 * @param address source address in configurations
 * @param env where the provider finds AIRBYTE_*
 * @throws UserError if it does not start
 */
export async function startWarmProvider(
  address: string,
  provider: Program,
  env: Readonly<Record<string, string | undefined>>,
): Promise<WarmProvider> {
  const [program, ...args] = toCommand(provider);
  const running = spawn(program, [...args, "--reattach"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => running.once("close", () => resolve()));
  const lines = createInterface({ input: running.stdout });
  const first = await Promise.race([lines[Symbol.asyncIterator]().next(), ended]);
  if (!first || first.done === true) {
    throw new UserError('The provider exited as it started. Run "airbyte-embedded doctor" to find out why.');
  }
  const [socket] = Object.values(Reattachment.parse(JSON.parse(first.value)));
  return {
    variable: JSON.stringify({ [address]: socket }),
    ended,
    stop: async () => {
      running.kill();
      await ended;
    },
  };
}

/**
 * Reads TF_REATTACH_PROVIDERS, in which other providers may run already.
 * @throws UserError if it is not a JSON object
 */
export function readReattachments(variable: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(variable || "{}"));
  } catch {
    throw new UserError("TF_REATTACH_PROVIDERS is set to something that is not a JSON object. Unset it and run again.");
  }
}
