import { writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { COOKIE, COOKIE_NAME } from "./plugin-cookie";

/** Versions of go-plugin's protocol, and of Terraform's protocol on top of it. */
const GO_PLUGIN_VERSION = 1;
export const PROTOCOL_VERSION = 6;

/** Environment that Terraform sets for a provider. */
export interface Invitation {
  /** Certificate of the only client that may connect, in PEM. */
  readonly clientCertificate: string;
  /** Parent of the socket's directory. */
  readonly socketParent: string;
}

/** The process was not started by a Terraform that it can serve. The message is for the reader of stderr. */
export class NotInvited extends Error {
  override readonly name = "NotInvited";
}

/** Reads the invitation, or throws NotInvited. */
export function readInvitation(
  { name, advice }: { readonly name: string; readonly advice: string },
  environment: Readonly<Record<string, string | undefined>>,
): Invitation {
  if (environment[COOKIE_NAME] !== COOKIE) throw new NotInvited(toUsage(name, advice));
  const versions = environment.PLUGIN_PROTOCOL_VERSIONS ?? "";
  if (!versions.split(",").includes(String(PROTOCOL_VERSION))) {
    throw new NotInvited(
      `${name} requires Terraform plugin protocol ${PROTOCOL_VERSION}, but this Terraform offers ` +
        `${versions === "" ? "none" : versions}. Use Terraform 1.0 or newer.`,
    );
  }
  const clientCertificate = environment.PLUGIN_CLIENT_CERT ?? "";
  if (clientCertificate === "") {
    throw new NotInvited(`${name} requires a client certificate in PLUGIN_CLIENT_CERT. Use Terraform 1.0 or newer.`);
  }
  return { clientCertificate, socketParent: environment.PLUGIN_UNIX_SOCKET_DIR || tmpdir() };
}

/** Handshake line: it tells Terraform where to connect, and the certificate to expect. */
export function toHandshakeLine(socket: string, certificate: Buffer): string {
  const key = certificate.toString("base64").replaceAll("=", "");
  return [GO_PLUGIN_VERSION, PROTOCOL_VERSION, "unix", socket, "grpc", key].join("|");
}

/** Writes the handshake line, past `process.stdout`, which takes longer to come into being than the line to write. */
export function announce(line: string): void {
  try {
    writeSync(STDOUT, `${line}\n`);
  } catch {
    process.exit(1); // The reader has ended, perhaps before its process ID was known.
  }
}

/** Says on stdout why there will be no handshake line: Terraform shows that line, and hides the log. */
export function refuseInvitation(reason: string, environment: Readonly<Record<string, string | undefined>>): void {
  if (environment[COOKIE_NAME] !== COOKIE) return;
  try {
    // A text with three of these would be read as a handshake.
    writeSync(STDOUT, `${reason.replaceAll(/[|\s]+/g, " ")}\n`);
  } catch {
    // Terraform has ended, or has closed it.
  }
}

const STDOUT = 1;

function toUsage(name: string, advice: string): string {
  return `This is ${name}, a plugin that Terraform starts by itself. Do not run it by hand.\n${advice}`;
}
