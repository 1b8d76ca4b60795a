#!/usr/bin/env node
/** Executable of an installed provider. It starts the bundle beside it faster than Node itself would. */
import { homedir } from "node:os";
import { join } from "node:path";
import { launch } from "./installation/code-cache/launch";
import { PROGRAM } from "./installation/code-cache/names";

launch({ program: join(__dirname, PROGRAM), home: homedir(), arguments: process.argv, load: require });
