import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A provider that runs beside the tests. */
export interface WarmProvider {
  /** Environment variables that make Terraform attach to it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
  readonly pid: number;
}

/** Starts the provider so that any number of Terraform commands can join it. It sees these variables, not theirs. */
export async function startWarmProvider(
  env: Readonly<Record<string, string>>,
  [program, ...args]: readonly [string, ...string[]],
): Promise<WarmProvider> {
  const provider = spawn(program, [...args, "--reattach"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => provider.once("close", () => resolve()));
  const first = await createInterface({ input: provider.stdout })[Symbol.asyncIterator]().next();
  if (first.done === true) throw new Error("The provider ended before it said where it listens");
  return {
    // It has started, as it has said something.
    pid: provider.pid!,
    env: { TF_REATTACH_PROVIDERS: first.value },
    stop: async () => {
      provider.kill();
      await ended;
    },
  };
}
