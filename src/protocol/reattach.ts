import { tmpdir } from "node:os";
import type { Engine } from "../framework";
import { announce, PROTOCOL_VERSION } from "./process/handshake";
import { logSocketFaults, surviveFaults } from "./process/faults";
import { endWithParent, handleSignals } from "./process/lifetime";
import { listen, type Accept } from "./process/listener";
import { failCurrentRpc } from "./rpc";
import type { SchemaAnswers } from "./schema-answers";
import { startServer } from "./server";
import { createSocketDirectory } from "./process/socket-directory";
import { startWatchdog } from "./process/watchdog";

export interface ReattachOptions {
  /** Loads an engine. Called for each connection, at its first RPC that needs one. */
  readonly load: () => Promise<Engine>;
  /** Answers that need no engine. */
  readonly answers?: SchemaAnswers;
  /** Source address in configurations, such as `terraform.local/airbyte-embedded/airbyteembedded`. */
  readonly address: string;
  /** Parent of the socket's directory. Default: the system's directory for temporary files. */
  readonly socketParent?: string;
}

export interface Reattachable {
  /** Value of TF_REATTACH_PROVIDERS: JSON on one line. */
  readonly variable: string;
  /** Directory of the socket. */
  readonly directory: string;
  /** Stops listening and removes the socket. */
  close(): void;
}

/** Serves every Terraform of this user that has the variable, until it is closed. */
export async function serveReattach({
  load,
  answers = {},
  address,
  socketParent = tmpdir(),
}: ReattachOptions): Promise<Reattachable> {
  const directory = createSocketDirectory(socketParent);
  // To Terraform, each connection is a provider process of its own: with its own configuration, as of an alias or of
  // another stack, and stopped apart from the others. Only whoever started this process ends it.
  const accept: Accept = (connection) => startServer({ load, answers, onShutdown: () => undefined })(connection);
  const server = await listen(directory.socket, accept);
  logSocketFaults(server);
  const provider = {
    Protocol: "grpc",
    ProtocolVersion: PROTOCOL_VERSION,
    Pid: process.pid,
    Test: true, // Terraform must not kill a process that it did not start
    Addr: { Network: "unix", String: directory.socket },
  };
  return {
    variable: JSON.stringify({ [address]: provider }),
    directory: directory.path,
    close: () => {
      server.close();
      directory.remove();
    },
  };
}

/**
 * Runs this process as such a server until SIGINT, SIGTERM or the end of its parent. The first line on stdout is the
 * variable's value.
 */
export async function runReattach(options: ReattachOptions): Promise<void> {
  handleSignals({ end: ["SIGINT", "SIGTERM"], ignore: ["SIGHUP"] });
  const parent = endWithParent();
  surviveFaults(failCurrentRpc);
  const { variable, directory } = await serveReattach(options);
  announce(variable);
  startWatchdog(parent, directory);
}
