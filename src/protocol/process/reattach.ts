import { tmpdir } from "node:os";
import type { Engine } from "../../framework";
import { claimStdout, PROTOCOL_VERSION } from "./handshake";
import { endWithParent, handleSignals, surviveFaults } from "./lifetime";
import { listen } from "./listener";
import { failCurrentRpc } from "../rpc";
import { startServer } from "../server";
import { createSocketDirectory } from "./socket-directory";
import { startWatchdog } from "./watchdog";

export interface ReattachOptions {
  /** Gives the engine, once. Each command that joins configures it anew. */
  readonly load: () => Promise<Engine>;
  /** The source address that configurations name, such as `terraform.local/airbyte-embedded/airbyteembedded`. */
  readonly address: string;
  /** Where to make the socket's directory. Default: the system's place for temporary files. */
  readonly socketParent?: string;
}

export interface Reattachable {
  /** The value for TF_REATTACH_PROVIDERS: JSON on one line. */
  readonly variable: string;
  /** Where the socket is. */
  readonly directory: string;
  /** Stops listening and takes the socket away. */
  close(): void;
}

/** Serves every Terraform of this user that is told where, command after command, until it is closed. */
export async function serveReattach({
  load,
  address,
  socketParent = tmpdir(),
}: ReattachOptions): Promise<Reattachable> {
  const directory = createSocketDirectory(socketParent);
  // The commands come and go; whoever started this process ends it.
  const accept = startServer({ load, onShutdown: () => undefined });
  const server = await listen(directory.socket, accept);
  const provider = {
    Protocol: "grpc",
    ProtocolVersion: PROTOCOL_VERSION,
    Pid: process.pid,
    Test: true, // Terraform must not kill what it did not start
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

/** Makes the whole process such a server, until SIGINT, SIGTERM or the end of its parent. The variable's value is the first line on stdout. */
export async function runReattach(options: ReattachOptions): Promise<void> {
  const announce = claimStdout();
  handleSignals({ end: ["SIGINT", "SIGTERM"], ignore: ["SIGHUP"] });
  const parent = endWithParent();
  surviveFaults(failCurrentRpc);
  const { variable, directory } = await serveReattach(options);
  announce(variable);
  startWatchdog(parent, directory);
}
