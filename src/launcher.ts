#!/usr/bin/env node
/**
 * Executable of an installed provider. It tells Terraform where to connect, and loads the bundle beside it meanwhile,
 * from its compiled code.
 */
import { join } from "node:path";
import { loadProgram } from "./installation/code-cache/load-program";
import { PROGRAM } from "./installation/code-cache/names";
import { homeDirectory } from "./installation/home-directory";
import { start } from "./start";

/** The exports of `main`, of which that bundle was built. */
type Main = typeof import("./main");

start((isStoring) => {
  const launch = { program: join(__dirname, PROGRAM), home: homeDirectory(), isStoring, load: require };
  return (loadProgram(launch) as Main).loadProvider();
});
