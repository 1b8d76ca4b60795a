import { COOKIE, COOKIE_NAME } from "../../protocol/process/plugin-cookie";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

type Environment = Readonly<Record<string, string | undefined>>;

/** Time that Terraform waits for the handshake line. */
const PATIENCE_MS = 60_000;

/** A client certificate without a key. It suffices for the handshake line, and allows no connection. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUM0NAvf0Xdmy+5LUz6BAgWKEKcCgwCgYIKoZIzj0EAwIw
IjEgMB4GA1UEAwwXYWlyYnl0ZS1lbWJlZGRlZC1kb2N0b3IwIBcNMjYxMTI1MDE0
OTA1WhgPMjEyNjExMDEwMTQ5MDVaMCIxIDAeBgNVBAMMF2FpcmJ5dGUtZW1iZWRk
ZWQtZG9jdG9yMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAECL4zOHKmsA3VSUBn
3hx/wgeBzIYa0oNdgf4kS7AGN6g5VvdvfzCp+tPY0Bp82sm9y1S16luc7pgDlH7x
Z+ulFaNTMFEwHQYDVR0OBBYEFP2nNVt3gV3oHWPIR/HZOXHPnIZJMB8GA1UdIwQY
MBaAFP2nNVt3gV3oHWPIR/HZOXHPnIZJMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZI
zj0EAwIDSAAwRQIgQ93NlbZTk8HJEOfzhX+gZ33MGAf5nQFFvDy+Yog8ObcCIQCb
uVYq22r/2wMFCX/bxW7F535fLvDn44bidDbSk5wRFQ==
-----END CERTIFICATE-----
`;

/** Outcome of a start of the provider. */
export interface Start {
  /** First line on stdout, or null if it ended without one. */
  readonly line: string | null;
  /** Last reason that it gave on stderr. */
  readonly complaint: string;
  readonly ms: number;
}

/** Starts a provider in the same way as Terraform does, up to its handshake line, and ends it. */
export async function startOnce(command: string, args: readonly string[], env: Environment): Promise<Start> {
  const startedAt = performance.now();
  const provider = spawn(command, args, {
    env: { ...env, [COOKIE_NAME]: COOKIE, PLUGIN_PROTOCOL_VERSIONS: "6", PLUGIN_CLIENT_CERT: CERTIFICATE },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: PATIENCE_MS,
  });
  const complaints: string[] = [];
  provider.stderr.on("data", (chunk: Buffer) => complaints.push(chunk.toString()));
  const ended = new Promise<void>((resolve) => {
    provider.once("close", () => resolve());
    provider.once("error", (error) => {
      complaints.push(error.message);
      resolve();
    });
  });

  const line = await firstLine(provider.stdout);
  const ms = Math.round(performance.now() - startedAt);
  provider.kill();
  await ended;
  return { line, complaint: toReason(complaints.join("")), ms };
}

/** True for the line that tells Terraform where to connect. */
export function isHandshake(line: string | null): boolean {
  return line !== null && /^1\|6\|unix\|[^|]+\|grpc\|[^|]+$/.test(line);
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input: stream })) return line;
  return null;
}

function toReason(complaint: string): string {
  const [reason = ""] = complaint
    .split("\n")
    .filter((line) => /\S/.test(line) && !/^\s+at /.test(line))
    .slice(-1);
  return reason;
}
