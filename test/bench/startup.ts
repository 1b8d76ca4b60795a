import { COOKIE, COOKIE_NAME } from "../../src/protocol/process/plugin-cookie";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { selfSignedCertificate, toPem } from "../../src/protocol/process/certificate";
import type { Row } from "./main";

const RUNS = 15;
const BUNDLE = path.join(__dirname, "../../dist/terraform-provider-airbyteembedded.js");

/** From exec to the line that Terraform waits for, against a Node that does nothing. */
export async function startup(): Promise<readonly Row[]> {
  const environment = {
    ...process.env,
    [COOKIE_NAME]: COOKIE,
    PLUGIN_PROTOCOL_VERSIONS: "5,6",
    PLUGIN_CLIENT_CERT: toPem(selfSignedCertificate().bytes),
  };
  const bare: number[] = [];
  const handshake: number[] = [];
  // In turns, so that a machine that slows down slows both.
  for (let run = 0; run <= RUNS; run += 1) {
    const nothing = await timed(
      () => spawn(process.execPath, ["-e", "0"]),
      (child) => once(child, "exit"),
    );
    const provider = await timed(
      () => spawn(process.execPath, [BUNDLE], { env: environment, stdio: ["ignore", "pipe", "ignore"] }),
      (child) => once(child.stdout!, "data"),
    );
    provider.child.kill("SIGTERM");
    await once(provider.child, "exit");
    if (run === 0) continue; // the first run warms the disk cache
    bare.push(nothing.milliseconds);
    handshake.push(provider.milliseconds);
  }
  return [
    {
      what: "provider: exec to handshake line",
      runs: RUNS,
      median: median(handshake),
      baseline: "node -e 0",
      baselineMedian: median(bare),
      atMost: 2,
    },
  ];
}

async function timed(start: () => ChildProcess, end: (child: ChildProcess) => Promise<unknown>) {
  const from = performance.now();
  const child = start();
  await end(child);
  return { child, milliseconds: performance.now() - from };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
