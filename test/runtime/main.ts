/** Runs the suites of protocol and transport inside the standalone executable's runtime, both ends in one process. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getRuntime } from "../../src/codegen/build-standalone/runtime";
import { toTargetName } from "../../src/codegen/build-standalone/targets";

const ROOT = join(__dirname, "../..");

/** Suites that start the provider as a process run in Node against the executable. */
const STARTING = /^(process|tls|reattach)\.test\.ts$/;

const protocol = readdirSync(join(ROOT, "test/protocol")).filter((file) => !STARTING.test(file));
const suites = [
  ...protocol.map((file) => `./test/protocol/${file}`),
  "./test/unit/protocol/late-compiling.test.ts",
  ...["transport", "tokens", "lists", "writes", "collections"].map((folder) => `./test/contract/${folder}`),
];
const args = ["test", "--timeout", "30000", ...suites];
const { status, error } = spawnSync(getRuntime(toTargetName(process)), args, { cwd: ROOT, stdio: "inherit" });
if (error) throw error;
process.exitCode = status ?? 1;
