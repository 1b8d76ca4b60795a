import type { Server } from "node:net";
import { printable } from "../output/printable";
import { selfSignedCertificate, type Certificate } from "./process/certificate";
import { announce, NotInvited, readInvitation, refuseInvitation, toHandshakeLine } from "./process/handshake";
import { endWithParent, handleSignals } from "./process/lifetime";
import { listen, type Accept } from "./process/listener";
import { createSocketDirectory } from "./process/socket-directory";

export interface ServeOptions {
  /** Name of the program, such as `terraform-provider-airbyteembedded`. */
  readonly name: string;
  readonly version: string;
  /** Advice for people who start the program by hand. */
  readonly advice: string;
  /** Loads TLS, gRPC and codecs, while Terraform connects. */
  readonly load: () => Promise<(announced: Announced) => Accept>;
}

/** A certificate, a client and a socket that Terraform knows of. */
export interface Announced {
  /** Name and version of the program. */
  readonly name: string;
  readonly version: string;
  /** The certificate that Terraform expects. */
  readonly certificate: Certificate;
  /** Certificate of the only client that may connect, in PEM. */
  readonly clientCertificate: string;
  /** Terraform's process ID. */
  readonly parent: number;
  /** Directory of the socket. */
  readonly directory: string;
  /** The server that listens there. */
  readonly server: Server;
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
    refuseInvitation(printable(words), process.env);
    process.stderr.write(`${printable(words)}\n`);
    process.exit(1);
  }
}

async function answerInvitation({ name, version, advice, load }: ServeOptions): Promise<void> {
  const { clientCertificate, socketParent } = readInvitation({ name: `${name} ${version}`, advice }, process.env);
  // Ctrl-C reaches the whole process group, but Terraform decides when this process ends. A hang-up ends Terraform, too,
  // unless it runs under nohup; then it still needs the provider.
  handleSignals({ end: ["SIGTERM"], ignore: ["SIGINT", "SIGHUP"] });
  const parent = endWithParent();

  let becomeReady: (accept: Accept) => void = () => undefined;
  const ready = new Promise<Accept>((resolve) => (becomeReady = resolve));
  const { path: directory, socket } = createSocketDirectory(socketParent);
  const certificate = selfSignedCertificate();
  const server = await listen(socket, (connection) => void ready.then((accept) => accept(connection)));
  announce(toHandshakeLine(socket, certificate.bytes));

  const serveTerraform = await load();
  becomeReady(serveTerraform({ name, version, certificate, clientCertificate, parent, directory, server }));
}
