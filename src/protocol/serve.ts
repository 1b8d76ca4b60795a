import type { Engine } from "../framework";
import { selfSignedCertificate } from "./process/certificate";
import { claimStdout, NotInvited, readInvitation, toHandshakeLine } from "./process/handshake";
import { endWithParent, handleSignals, surviveFaults } from "./process/lifetime";
import { listen, type Accept } from "./process/listener";
import { log } from "./process/log";
import { toShown } from "./process/redaction";
import { createSocketDirectory } from "./process/socket-directory";

export interface ServeOptions {
  /** What the program calls itself, such as `terraform-provider-airbyteembedded`. */
  readonly name: string;
  readonly version: string;
  /** What a person is told to do who starts it by hand. */
  readonly advice: string;
  /** Gives the engine. Called after the handshake, so whatever it loads does not delay Terraform. */
  readonly load: () => Promise<Engine>;
  /** Called when Terraform is done, for last words to the log. */
  readonly onFarewell?: () => void;
}

/**
 * Serves the Terraform that started this process, until it says Shutdown or is gone. Without one, says on stderr what
 * this program is and ends with exit code 1.
 */
export async function serve(options: ServeOptions): Promise<void> {
  try {
    await answerInvitation(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const words = error instanceof NotInvited ? reason : `${options.name} cannot start: ${reason}`;
    process.stderr.write(`${toShown(words)}\n`);
    process.exit(1);
  }
}

async function answerInvitation({ name, version, advice, load, onFarewell }: ServeOptions): Promise<void> {
  const invitation = readInvitation({ name: `${name} ${version}`, advice }, process.env);
  const announce = claimStdout();
  // Ctrl-C reaches the whole process group, but it is Terraform's to decide: it calls StopProvider. A hang-up ends
  // Terraform, unless that runs under nohup, and then it still needs us.
  handleSignals({ end: ["SIGTERM"], ignore: ["SIGINT", "SIGHUP"] });
  const parent = endWithParent();

  let becomeReady: (accept: Accept) => void = () => undefined;
  const ready = new Promise<Accept>((resolve) => (becomeReady = resolve));
  const { path, socket } = createSocketDirectory(invitation.socketParent);
  const certificate = selfSignedCertificate();
  await listen(socket, (connection) => void ready.then((accept) => accept(connection)));
  announce(toHandshakeLine(socket, certificate.bytes));

  // Terraform is now busy connecting: TLS, gRPC, codecs and engine are loaded meanwhile.
  const [{ onlyAnnounced }, { startServer }, { failCurrentRpc }, { startWatchdog }] = await Promise.all([
    import("./process/mutual-tls"),
    import("./server"),
    import("./rpc"),
    import("./process/watchdog"),
  ]);
  surviveFaults(failCurrentRpc);
  log.debug("Serving Terraform", { name, version, pid: process.pid });
  const accept = startServer({ load, onFarewell, onShutdown: () => process.exit(0) });
  becomeReady(onlyAnnounced(certificate, invitation.clientCertificate, accept));
  // Before the first call, which might be the one that never ends.
  startWatchdog(parent, path);
}
