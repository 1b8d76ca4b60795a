#!/usr/bin/env node
import { version } from "../package.json";
import { log, toErrorFields } from "./protocol/log";
import { redactFromLogs } from "./protocol/redaction";
import { serve } from "./protocol/serve";
import { SOURCE_ADDRESS } from "./provider/source-address";

const name = "terraform-provider-airbyteembedded";

async function load() {
  const [{ createEngine }, { airbyteEmbedded }] = await Promise.all([import("./framework"), import("./provider")]);
  const provider = airbyteEmbedded({
    environment: process.env,
    version,
    onSecret: redactFromLogs,
    onRequest: (event) => log.debug("Airbyte request", { ...event }),
    onClient: (summarize) => process.once("exit", () => log.debug("Airbyte requests in all", { ...summarize() })),
  });
  return createEngine(provider, (message, error) => log.error(message, toErrorFields(error)));
}

if (process.argv.includes("--reattach")) {
  void import("./protocol/reattach").then(({ runReattach }) => runReattach({ load, address: SOURCE_ADDRESS }));
} else {
  void serve({ name, version, load });
}
