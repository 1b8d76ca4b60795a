import { COOKIE, COOKIE_NAME } from "../../../src/protocol/process/plugin-cookie";
import { buildSync } from "esbuild";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { compile } from "../../../src/codegen/build-standalone/compile";
import { selfSignedCertificate, toPem, type Certificate } from "../../../src/protocol/process/certificate";
import { testedRuntime } from "./tested-runtime";

/** A place for one test file: the bundled provider, and an empty directory for its sockets. */
export interface Workshop {
  /** The provider's command and its first arguments, in the form that is tested. */
  readonly command: readonly [string, ...string[]];
  readonly sockets: string;
  remove(): void;
}

/** Bundles the fixture provider as the real one is bundled. */
export function createWorkshop(): Workshop {
  const sockets = mkdtempSync(join(tmpdir(), "t-"));
  const bundle = `${sockets}-provider.js`;
  const entryPoints = [join(__dirname, "fixture-provider.ts")];
  buildSync({ entryPoints, outfile: bundle, bundle: true, platform: "node", target: "node20", minify: true });
  const executable = bundle.replace(/\.js$/, "");
  const isStandalone = testedRuntime() === "standalone";
  if (isStandalone) compile(bundle, executable);
  const remove = (): void =>
    [sockets, bundle, executable].forEach((path) => rmSync(path, { recursive: true, force: true }));
  return { command: isStandalone ? [executable] : [process.execPath, bundle], sockets, remove };
}

export interface ProviderProcess {
  readonly process: ChildProcess;
  /** The first line on stdout; null when it ended without one. */
  readonly line: Promise<string | null>;
  /** All that came on either stream so far. */
  readonly output: { stdout: string; stderr: string };
  readonly exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The environment in which Terraform starts a provider. */
export function toInvitation(own: Certificate, sockets: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    [COOKIE_NAME]: COOKIE,
    PLUGIN_PROTOCOL_VERSIONS: "5,6",
    PLUGIN_CLIENT_CERT: toPem(own.bytes),
    PLUGIN_UNIX_SOCKET_DIR: sockets,
  };
}

/** Runs a command, and collects what it writes. */
export function start([command, ...args]: readonly [string, ...string[]], env: NodeJS.ProcessEnv): ProviderProcess {
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => (output.stdout += String(text)));
  child.stderr.on("data", (text) => (output.stderr += String(text)));
  const lines = createInterface(child.stdout);
  const line = new Promise<string | null>((resolve) => {
    lines.once("line", resolve);
    lines.once("close", () => resolve(null));
  });
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal })),
  );
  return { process: child, line, output, exit };
}

/** A certificate such as Terraform's own. */
export const terraformCertificate = (): Certificate => selfSignedCertificate("P-521");

/** The socket and the certificate's DER in a handshake line. */
export function readHandshake(line: string | null): { socket: string; server: Buffer } {
  const [, , , socket = "", , certificate = ""] = (line ?? "").split("|");
  return { socket, server: Buffer.from(certificate, "base64") };
}
