import { readFileSync } from "node:fs";
import { platform } from "node:os";
import { terraform } from "../../src/protocol/messages/codecs";
import { toDynamicValue } from "../../src/protocol/messages/values";
import fc from "../support/properties";
import { mutatedBytes } from "../support/fuzz/mutated-bytes";
import { connectProvider } from "../support/protocol/provider-client";
import {
  createWorkshop,
  readHandshake,
  start,
  terraformCertificate,
  toInvitation,
} from "../support/protocol/provider-process";
import { thing, THING, TYPE, type_name } from "../support/protocol/served-engine";

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);
const MOST_KB = 200 * 1024;

jest.setTimeout(60_000 + RUNS * 20);

const workshop = createWorkshop();
afterAll(() => workshop.remove());

const DEEP = 10_000;
const MEGABYTE = 2 ** 20;

/** What takes the most memory or the deepest stack for its size. */
const HEAVY: readonly Uint8Array[] = [
  Buffer.alloc(DEEP, 0x91),
  Buffer.from("dd01ffffff".repeat(1000), "hex"),
  Buffer.concat([Buffer.from("dd00100000", "hex"), Buffer.alloc(MEGABYTE, 0xc0)]),
  Buffer.concat([Buffer.from("dbffffffff", "hex"), Buffer.alloc(MEGABYTE, 0x61)]),
  toDynamicValue({ ...THING, name: "x".repeat(MEGABYTE) }, TYPE).msgpack ?? Buffer.of(),
].map((msgpack) => terraform.ReadResource.Request.encode({ type_name, current_state: { msgpack } }).finish());

const SAMPLES = [
  terraform.ReadResource.Request.encode({ type_name, current_state: thing, private: Buffer.from("{}") }).finish(),
  terraform.PlanResourceChange.Request.encode({
    type_name,
    config: thing,
    prior_state: thing,
    proposed_new_state: thing,
  }).finish(),
];

test("over gRPC, no bytes are answered by a status, end the process or swell it", async () => {
  const own = terraformCertificate();
  const provider = start(workshop.command, toInvitation(own, workshop.sockets));
  const { socket, server } = readHandshake(await provider.line);
  const client = connectProvider(socket, { own, server });
  const send = (name: string, bytes: Uint8Array) => client.send(`/tfplugin6.Provider/${name}`, bytes);
  const rpcs = fc.constantFrom(
    "PlanResourceChange",
    "ApplyResourceChange",
    "ImportResourceState",
    "CallFunction",
    "GetProviderSchema",
    "UpgradeResourceState",
    "OpenEphemeralResource",
  );

  try {
    await fc.assert(
      fc.asyncProperty(rpcs, mutatedBytes(SAMPLES), async (name, bytes) => {
        await send(name, bytes);
      }),
      { numRuns: Math.ceil(RUNS * 0.1) },
    );
    for (const bytes of HEAVY) await send("PlanResourceChange", bytes);

    const answer = terraform.PlanResourceChange.Response.decode(
      await send("PlanResourceChange", SAMPLES[1] ?? Buffer.of()),
    );
    expect(answer.diagnostics).toEqual([]);
    expect(provider.process.exitCode).toBeNull();
    if (platform() === "linux") expect(toPeakKb(provider.process.pid)).toBeLessThan(MOST_KB);
  } finally {
    client.close();
    provider.process.kill("SIGKILL");
    await provider.exit;
  }
});

/** The most memory that a process has had. */
function toPeakKb(pid: number | undefined): number {
  const [, peak = ""] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(peak);
}
