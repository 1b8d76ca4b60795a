#!/usr/bin/env node
import { run } from "./program";
import { ownTerminal } from "./terminal";

void run(process.argv.slice(2), ownTerminal()).then((exitCode) => {
  process.exitCode = exitCode;
});
