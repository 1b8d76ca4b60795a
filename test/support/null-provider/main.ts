#!/usr/bin/env node
import { createEngine } from "../../../src/framework";
import { log, toErrorFields } from "../../../src/protocol/process/log";
import { serve } from "../../../src/protocol/serve";
import { serveTerraform } from "../../../src/protocol/serve-terraform";
import { nullProvider } from "./provider";
import { NULL_VERSION } from "./version";

const load = () =>
  Promise.resolve(createEngine(nullProvider, (message, error) => log.error(message, toErrorFields(error))));

if (process.argv.includes("--reattach")) {
  void import("../../../src/protocol/reattach").then(({ runReattach }) =>
    runReattach({ load, address: "registry.terraform.io/hashicorp/null" }),
  );
} else {
  void serve({
    name: "terraform-provider-null",
    version: NULL_VERSION,
    advice: "It is for tests.",
    load: () => Promise.resolve((announced) => serveTerraform({ load }, announced)),
  });
}
