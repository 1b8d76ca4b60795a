#!/usr/bin/env node
import { bugs, version } from "../package.json";
import { log, toErrorFields } from "./protocol/process/log";
import { redactor } from "./protocol/process/redaction";
import type { SchemaAnswers } from "./protocol/schema-answers";
import { loadServer, serve } from "./protocol/serve";
import { STORE_CODE } from "./installation/code-cache/names";
import { SOURCE_ADDRESS } from "./installation/source-address";

const name = "terraform-provider-airbyteembedded";
const advice =
  'To install it, run "airbyte-embedded install". To keep it running for development, start it with --reattach\n' +
  "and set TF_REATTACH_PROVIDERS to what it prints.";

/** Sums up the requests of the client in use; a process that is joined again and again has several. */
let summarize: () => object | null = () => null;
const tellSummary = () => {
  const summary = summarize();
  if (summary) log.debug("Airbyte requests in all", { ...summary });
};

/** Steps to take when Terraform has ended in order, one for each client there was. */
const endings: (() => void)[] = [];
const farewell = () => {
  tellSummary();
  for (const end of endings) end();
};

/** Answers that the build has encoded; absent where the sources run. */
declare const SCHEMA_ANSWERS: SchemaAnswers | undefined;
const answers = typeof SCHEMA_ANSWERS === "undefined" ? {} : SCHEMA_ANSWERS;

const isJoined = process.argv.includes("--reattach");

async function load() {
  const [{ createEngine }, { airbyteEmbedded }, { openJournal }] = await Promise.all([
    import("./framework"),
    import("./provider"),
    import("./provider/creation/created-objects"),
  ]);
  const provider = airbyteEmbedded({
    environment: process.env,
    version,
    bugs,
    redactor,
    onRequest: (event) => log.debug("Airbyte request", { ...event }),
    onWait: (line) => log.warn(line),
    onClient: (next) => {
      tellSummary();
      summarize = next;
    },
    // A process that Terraforms join runs somewhere else than they do.
    ...(!isJoined && {
      openJournal(organization) {
        const journal = openJournal(organization, { directory: process.cwd(), environment: process.env });
        endings.push(() => journal.close());
        return journal;
      },
    }),
  });
  return createEngine(
    provider,
    (message, error) => log.error(message, toErrorFields(error)),
    log.isDebug() ? (step) => log.debug("Engine step", { ...step }) : undefined,
  );
}

/** Loads every module without a Terraform, so that the launcher can store their compiled code. */
async function loadAll(): Promise<void> {
  const engine = await load();
  engine.schema();
  await Promise.all([loadServer(), import("./api")]);
  process.exit(0);
}

if (process.argv.includes(STORE_CODE)) {
  void loadAll();
} else if (isJoined) {
  void import("./protocol/process/reattach").then(({ runReattach }) =>
    runReattach({ load, answers, address: SOURCE_ADDRESS }),
  );
} else {
  void serve({ name, version, advice, load, answers, onFarewell: farewell });
}
