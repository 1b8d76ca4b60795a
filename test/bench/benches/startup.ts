import { spawn } from "node:child_process";
import { once } from "node:events";
import { selfSignedCertificate, toPem } from "../../../src/protocol/process/certificate";
import { COOKIE, COOKIE_NAME } from "../../../src/protocol/process/plugin-cookie";
import { listForms, type Form } from "../subjects/forms";
import type { BenchOptions, Report } from "../report/row";
import { measureForms, toFormRow } from "../measuring/comparison";
import { cleanEnvironment } from "../measuring/place";
import { timed } from "../measuring/turns";

/** From exec to the line that Terraform waits for, against a Node that does nothing. */
export async function startup({ short }: BenchOptions): Promise<Report> {
  const env = {
    ...cleanEnvironment(),
    [COOKIE_NAME]: COOKIE,
    PLUGIN_PROTOCOL_VERSIONS: "5,6",
    PLUGIN_CLIENT_CERT: toPem(selfSignedCertificate().bytes),
  };
  const taken = await measureForms(
    { runs: short ? 7 : 21 },
    listForms(),
    () => timed(() => once(spawn(process.execPath, ["-e", "0"], { env: cleanEnvironment() }), "exit")),
    (form) => handshake(form, env),
  );
  const row = { what: "provider: exec to handshake line", baseline: "node -e 0" };
  return { rows: [toFormRow(row, taken, { node: 1.4, standalone: 0.6 })] };
}

async function handshake({ command: [program, ...args] }: Form, env: NodeJS.ProcessEnv): Promise<number> {
  const from = performance.now();
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  const ms = performance.now() - from;
  child.kill("SIGTERM");
  await once(child, "exit");
  return ms;
}
