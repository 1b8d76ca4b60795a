import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { startEmulator, type Emulator } from "../../../src/emulator";
import { toEnvironment } from "../../../src/emulator/environment";
import { median, timed } from "../measuring/turns";
import { toRow, type BenchOptions, type Report } from "../report/row";

const ROOT = path.join(__dirname, "../../..");
const COMMAND = path.join(ROOT, "dist/src/cli/main.js");
const POSTGRES = "decd338e-5647-4c0b-adf4-da0e75f5a750";

const TEMPLATES = 500;
const LATENCY_MS = 50;
const PROMISED_MS = 30_000;

/** An organization of 500 templates as a program, at an API that takes its time: without and with its plan of 500 imports. */
export async function exporting({ short }: BenchOptions): Promise<Report> {
  if (!existsSync(COMMAND)) throw new Error(`The command is not built. Run "npm run build" first.`);
  const airbyte = await startOrganization();
  const runs = short ? 1 : 3;
  const [alone, checked]: [number[], number[]] = [[], []];
  try {
    for (let run = 0; run < runs; run += 1) {
      alone.push(await timed(() => exportOnce(airbyte, ["--no-check"])));
      checked.push(await timed(() => exportOnce(airbyte, [])));
    }
  } finally {
    await airbyte.stop();
  }
  const promise = { runs, baseline: "what we promise", baselineMedian: PROMISED_MS, atMost: 1 };
  const what = `export of ${TEMPLATES} templates at ${LATENCY_MS} ms`;
  return {
    rows: [
      toRow({ ...promise, what, median: median(alone) }),
      toRow({ ...promise, what: `${what}, and the check of its plan`, median: median(checked) }),
    ],
  };
}

/** Templates that differ in more than one loop can hold, with tags. */
async function startOrganization(): Promise<Emulator> {
  const airbyte = await startEmulator();
  for (const name of ["free", "pro", "enterprise"]) airbyte.templateTags.add({ name });
  for (let index = 0; index < TEMPLATES; index += 1)
    airbyte.sourceTemplates.add({
      name: `Template ${index}`,
      source_definition_id: POSTGRES,
      partial_default_config: {
        host: `db${index}.example.com`,
        port: 5432,
        ...(index % 3 === 0 && { database: `shop${index}` }),
        ...(index % 5 === 0 && { schemas: ["public", `tenant_${index}`] }),
      },
      tags: index % 2 === 0 ? ["free", "pro"] : ["enterprise"],
    });
  airbyte.addFault({ delayMs: LATENCY_MS });
  return airbyte;
}

/** One export into a folder below this package, where the program finds its packages. */
async function exportOnce(airbyte: Emulator, words: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(ROOT, "dist", "bench-export-"));
  mkdirSync(path.join(folder, "node_modules"));
  symlinkSync(ROOT, path.join(folder, "node_modules", "cdktf-airbyte-embedded"));
  const env = { PATH: process.env.PATH ?? "", HOME: folder, CHECKPOINT_DISABLE: "1", ...toEnvironment(airbyte) };
  const args = [COMMAND, "export", "--out", folder, ...words];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => (said += String(text)));
  const [code]: unknown[] = await once(child, "close");
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`airbyte-embedded export ended with ${String(code)}:\n${said}`);
}
