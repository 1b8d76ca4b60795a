/** Builds the executable for this machine, or with --all for every target, as npm packages in `dist/standalone`. */
import { buildPackage } from "./package";
import { TARGETS, toTargetName } from "./targets";

const names = process.argv.includes("--all") ? Object.keys(TARGETS) : [toTargetName(process)];
names.forEach(buildPackage);
