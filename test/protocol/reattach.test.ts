import { existsSync } from "node:fs";
import { connectProvider } from "../support/protocol/provider-client";
import { createWorkshop, start } from "../support/protocol/provider-process";

interface Reattach {
  readonly Pid: number;
  readonly Addr: { readonly String: string };
}

const workshop = createWorkshop();

afterAll(() => workshop.remove());

function startReattach() {
  const provider = start([...workshop.command, "--reattach"], { ...process.env, TMPDIR: workshop.sockets });
  const read = async (): Promise<Reattach> => {
    const variable = JSON.parse((await provider.line) ?? "{}") as Record<string, Reattach>;
    return variable["terraform.local/example/fake"]!;
  };
  return { ...provider, read };
}

test("a provider for reattaching prints the variable's value, and nothing else on stdout", async () => {
  const provider = startReattach();

  const { Addr, ...rest } = await provider.read();
  provider.process.kill("SIGTERM");
  await provider.exit;

  expect(rest).toEqual({ Protocol: "grpc", ProtocolVersion: 6, Pid: provider.process.pid, Test: true });
  expect(Addr).toEqual({ Network: "unix", String: expect.stringContaining(workshop.sockets) });
  expect(provider.output.stdout).toBe(`${String(await provider.line)}\n`);
});

test("it serves one Terraform after another, and outlives their Shutdown", async () => {
  const provider = startReattach();
  const { Addr } = await provider.read();

  for (let run = 0; run < 3; run++) {
    const client = connectProvider(Addr.String);
    expect((await client.call("ConfigureProvider", {})).diagnostics).toEqual([]);
    await client.call("StopProvider", {});
    await client.shutdown();
    client.close();
  }

  expect(provider.process.exitCode).toBeNull();
  provider.process.kill("SIGTERM");
  await provider.exit;
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends it, and takes the socket away", async (signal) => {
  const provider = startReattach();
  const { Addr } = await provider.read();

  provider.process.kill(signal);

  expect(await provider.exit).toEqual({ code: 0, signal: null });
  expect(existsSync(Addr.String)).toBe(false);
});
