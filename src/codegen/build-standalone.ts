/** Builds the executable for this machine, or with --all for every target, as npm packages in `dist/standalone`. */
import { buildPackage } from "./build-standalone/package";
import { TARGETS, toTargetName } from "./build-standalone/targets";

const names = process.argv.includes("--all") ? Object.keys(TARGETS) : [toTargetName(process)];
for (const name of names) process.stdout.write(`Built ${buildPackage(name)}\n`);
