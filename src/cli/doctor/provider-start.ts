import { COOKIE, COOKIE_NAME } from "../../protocol/process/plugin-cookie";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { getBundle } from "../../installation/own-package";
import type { Check, Finding } from "./check";

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

/** Check that the provider starts in the same way as Terraform starts it. */
export const providerStart: Check = {
  name: "Provider",
  run: async ({ own, terminal }) => {
    const startedAt = performance.now();
    const provider = spawn(process.execPath, [getBundle(own)], {
      env: {
        ...terminal.env,
        [COOKIE_NAME]: COOKIE,
        PLUGIN_PROTOCOL_VERSIONS: "6",
        PLUGIN_CLIENT_CERT: CERTIFICATE,
      },
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
    return line === null ? toFailure(complaints.join("")) : toFinding(line, own.version, ms);
  },
};

async function firstLine(stream: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input: stream })) return line;
  return null;
}

function toFinding(line: string, version: string, ms: number): Finding {
  if (/^1\|6\|unix\|[^|]+\|grpc\|[^|]+$/.test(line)) return { verdict: "ok", detail: `${version}, starts in ${ms} ms` };
  return {
    verdict: "fail",
    detail: `it said "${line.slice(0, 60)}" instead of where to connect`,
    remedy: "Something that Node loads at its start writes to stdout: look at NODE_OPTIONS.",
  };
}

function toFailure(complaint: string): Finding {
  const [reason = ""] = complaint
    .split("\n")
    .filter((line) => /\S/.test(line) && !/^\s+at /.test(line))
    .slice(-1);
  return {
    verdict: "fail",
    detail: `it does not start${reason === "" ? "" : `: ${reason}`}`,
    remedy: "Install this package again; should that not help, please report it.",
  };
}
