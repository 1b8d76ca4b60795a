import { dirname } from "node:path";
import type { Engine } from "../framework";
import { selfSignedCertificate } from "./process/certificate";
import { claimStdout, NotInvited, readInvitation, refuseInvitation, toHandshakeLine } from "./process/handshake";
import { endWithParent, handleSignals, surviveFaults } from "./process/lifetime";
import { listen, type Accept } from "./process/listener";
import { log, toErrorFields } from "./process/log";
import { toShown } from "./process/redaction";
import { createSocketDirectory } from "./process/socket-directory";
import type { SchemaAnswers } from "./schema-answers";

export interface ServeOptions {
  /** Name of the program, such as `terraform-provider-airbyteembedded`. */
  readonly name: string;
  readonly version: string;
  /** Advice for people who start the program by hand. */
  readonly advice: string;
  /** Loads the engine. It is called at the first RPC that needs it. */
  readonly load: () => Promise<Engine>;
  /** Answers that need no engine. */
  readonly answers?: SchemaAnswers;
  /** Called when Terraform has finished, for final log lines. */
  readonly onFarewell?: () => void;
}

/**
 * Serves the Terraform that started this process until Shutdown or until Terraform ends. Without a Terraform, explains
 * the program on stderr and ends with exit code 1.
 */
export async function serve(options: ServeOptions): Promise<void> {
  try {
    await answerInvitation(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const words = error instanceof NotInvited ? reason : `${options.name} cannot start: ${reason}`;
    refuseInvitation(toShown(words), process.env);
    process.stderr.write(`${toShown(words)}\n`);
    process.exit(1);
  }
}

/** Loads TLS, gRPC and codecs. `serve` does so by itself, while Terraform connects. */
export function loadServer() {
  return Promise.all([
    import("./process/mutual-tls"),
    import("./server"),
    import("./rpc"),
    import("./process/watchdog"),
    import("./process/left-sockets"),
  ] as const);
}

async function answerInvitation({ name, version, advice, load, answers, onFarewell }: ServeOptions): Promise<void> {
  const invitation = readInvitation({ name: `${name} ${version}`, advice }, process.env);
  const announce = claimStdout();
  // Ctrl-C reaches the whole process group, but Terraform decides when this process ends. A hang-up ends Terraform, too,
  // unless it runs under nohup; then it still needs the provider.
  handleSignals({ end: ["SIGTERM"], ignore: ["SIGINT", "SIGHUP"] });
  const parent = endWithParent();

  let becomeReady: (accept: Accept) => void = () => undefined;
  const ready = new Promise<Accept>((resolve) => (becomeReady = resolve));
  const { path, socket } = createSocketDirectory(invitation.socketParent);
  const certificate = selfSignedCertificate();
  await listen(socket, (connection) => void ready.then((accept) => accept(connection)));
  announce(toHandshakeLine(socket, certificate.bytes));

  const [{ onlyAnnounced }, { startServer }, { failCurrentRpc }, { startWatchdog }, { removeLeftSockets }] =
    await loadServer();
  surviveFaults(failCurrentRpc);
  log.debug("Serving Terraform", { name, version, pid: process.pid });
  // A thread costs a fourth of a short start. Until the engine is there, no call does anything that could keep busy.
  const loadGuarded = (): Promise<Engine> => {
    startWatchdog(parent, path);
    removeLeftSockets(dirname(path)).catch((error: unknown) => {
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
  becomeReady(onlyAnnounced(certificate, invitation.clientCertificate, accept));
}
