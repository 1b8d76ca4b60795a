#!/usr/bin/env node
/** Executable of an installed provider. It starts the bundle beside it faster than Node itself would. */
import { join } from "node:path";
import { launch } from "./installation/code-cache/launch";
import { PROGRAM } from "./installation/code-cache/names";
import { homeDirectory } from "./installation/home-directory";

launch({ program: join(__dirname, PROGRAM), home: homeDirectory(), arguments: process.argv, load: require });
