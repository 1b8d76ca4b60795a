import { execFileSync } from "node:child_process";
import { getRuntime } from "./runtime";
import { TARGETS, toTargetName } from "./targets";

/** Compiles a bundle and Bun into one executable. The default target is this machine. */
export function compile(bundle: string, outfile: string, name = toTargetName(process)): void {
  const options = [
    "--compile",
    "--bytecode",
    "--minify",
    // Until the provider is busy (src/protocol/late-compiling.ts), a function runs 100 times as often before it is compiled.
    "--compile-jit-policy=100",
    // Terraform starts the provider in the user's directory. Bun would read .env and bunfig.toml there; the latter can
    // name code to run.
    "--no-compile-autoload-dotenv",
    "--no-compile-autoload-bunfig",
    // Bun would write down the folder of this build, and the executable would differ from that of any other folder.
    '--define=__dirname="/"',
    `--target=${TARGETS[name]?.bunTarget}`,
    `--compile-executable-path=${getRuntime(name)}`,
  ];
  const bun = getRuntime(toTargetName(process));
  execFileSync(bun, ["build", ...options, bundle, "--outfile", outfile], { stdio: ["ignore", "ignore", "pipe"] });
}
