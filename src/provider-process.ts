import { bugs, version } from "../package.json";
import { SOURCE_ADDRESS } from "./installation/source-address";
import type { Accept } from "./protocol/process/listener";
import { log, toErrorFields } from "./protocol/process/log";
import { redactor } from "./protocol/process/redaction";
import type { SchemaAnswers } from "./protocol/schema-answers";
import type { Announced } from "./protocol/serve";
import { serveTerraform } from "./protocol/serve-terraform";

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

/** Serves the Terraform that started this process. */
export function accept(announced: Announced): Accept {
  return serveTerraform({ load: () => loadEngine({ isJoined: false }), answers, onFarewell: farewell }, announced);
}

/** Serves every Terraform that joins this process, until somebody ends it. */
export async function reattach(): Promise<void> {
  const { runReattach } = await import("./protocol/reattach");
  await runReattach({ load: () => loadEngine({ isJoined: true }), answers, address: SOURCE_ADDRESS });
}

/** Loads every module without a Terraform, so that the launcher can store their compiled code. */
export async function loadAll(): Promise<void> {
  const [engine] = await Promise.all([loadEngine({ isJoined: false }), import("./api")]);
  engine.schema();
  process.exit(0);
}

async function loadEngine({ isJoined }: { readonly isJoined: boolean }) {
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
