import { dirname } from "node:path";
import type { Engine } from "../framework";
import { logSocketFaults, surviveFaults } from "./process/faults";
import { removeLeftSockets } from "./process/left-sockets";
import type { Accept } from "./process/listener";
import { log, toErrorFields } from "./process/log";
import { onlyAnnounced } from "./process/mutual-tls";
import { startWatchdog } from "./process/watchdog";
import { failCurrentRpc } from "./rpc";
import type { SchemaAnswers } from "./schema-answers";
import type { Announced } from "./serve";
import { startServer } from "./server";

export interface TerraformOptions {
  /** Loads the engine. It is called at the first RPC that needs it. */
  readonly load: () => Promise<Engine>;
  /** Answers that need no engine. */
  readonly answers?: SchemaAnswers;
  /** Called when Terraform has finished, for final log lines. */
  readonly onFarewell?: () => void;
}

/** Serves the Terraform that started this process, by TLS and gRPC. Returns what accepts its connections. */
export function serveTerraform(
  { load, answers, onFarewell }: TerraformOptions,
  { name, version, certificate, clientCertificate, parent, directory, server }: Announced,
): Accept {
  surviveFaults(failCurrentRpc);
  logSocketFaults(server);
  log.debug("Serving Terraform", { name, version, pid: process.pid });
  // A thread costs a fourth of a short start. Until the engine is there, no call does anything that could keep busy.
  const loadGuarded = (): Promise<Engine> => {
    startWatchdog(parent, directory);
    removeLeftSockets(dirname(directory)).catch((error: unknown) => {
      log.debug("Left sockets could not be removed", toErrorFields(error));
    });
    return load();
  };
  // While `terraform apply` makes its plan, Terraform calls no StopProvider.
  const accept = startServer({
    load: loadGuarded,
    answers,
    onFarewell,
    onShutdown: () => process.exit(0),
    stopOn: "SIGINT",
  });
  return onlyAnnounced(certificate, clientCertificate, accept);
}
