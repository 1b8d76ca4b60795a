import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { connectProvider, type ProviderClient } from "../support/protocol/provider-client";
import {
  createWorkshop,
  readHandshake,
  start,
  terraformCertificate,
  toInvitation,
  type ProviderProcess,
} from "../support/protocol/provider-process";
import { isRunning } from "../support/process-tree";
import { until } from "../support/timing/until";

const workshop = createWorkshop();
const own = terraformCertificate();
const invitation = toInvitation(own, workshop.sockets);
const started: ProviderProcess[] = [];
const clients: ProviderClient[] = [];

afterEach(async () => {
  clients.splice(0).forEach((client) => client.close());
  for (const { process, exit } of started.splice(0)) {
    process.kill("SIGKILL");
    await exit;
  }
});

afterAll(() => workshop.remove());

function startProvider(env: NodeJS.ProcessEnv = invitation, command = workshop.command): ProviderProcess {
  const provider = start(command, env);
  started.push(provider);
  return provider;
}

/** Path of the announced socket. */
function toDirectory(line: string | null): string {
  return dirname(readHandshake(line).socket);
}

function connect(line: string | null): ProviderClient {
  const { socket, server } = readHandshake(line);
  const client = connectProvider(socket, { own, server });
  clients.push(client);
  return client;
}

test("run by hand, it says what it is on stderr, nothing on stdout, and fails", async () => {
  const provider = startProvider({ ...invitation, TF_PLUGIN_MAGIC_COOKIE: "" });

  expect(await provider.exit).toEqual({ code: 1, signal: null });
  expect(provider.output.stderr).toMatch(/^This is terraform-provider-fake 1\.2\.3, a plugin that Terraform starts/);
  expect(provider.output.stdout).toBe("");
});

test("it tells a Terraform that it cannot serve why, in the one line that Terraform shows", async () => {
  const provider = startProvider({ ...invitation, PLUGIN_PROTOCOL_VERSIONS: "4,5" });

  expect(await provider.exit).toEqual({ code: 1, signal: null });
  expect(provider.output.stderr).toMatch(
    /^terraform-provider-fake 1\.2\.3 requires Terraform plugin protocol 6, .*\n$/,
  );
  expect(provider.output.stdout).toBe(provider.output.stderr);
});

test("it fails in one sentence when the client's certificate is none", async () => {
  const provider = startProvider({ ...invitation, PLUGIN_CLIENT_CERT: "no certificate" });

  expect(await provider.exit).toEqual({ code: 1, signal: null });
  expect(provider.output.stderr).toMatch(/^terraform-provider-fake cannot start: .*\n$/m);
});

test("started by Terraform, it announces a private socket and its certificate, and serves", async () => {
  const line = await startProvider().line;

  const { server } = readHandshake(line);
  expect(line).toMatch(/^1\|6\|unix\|[^|]+\|grpc\|[A-Za-z0-9+/]+$/);
  expect(statSync(toDirectory(line)).mode & 0o777).toBe(0o700);
  expect(new X509Certificate(server).subject).toBe("CN=localhost");
  expect((await connect(line).call("GetMetadata", {})).resources).toMatchObject([{ type_name: "fake_thing" }]);
});

test("Shutdown ends the process, and the socket goes with it", async () => {
  const provider = startProvider();

  const line = await provider.line;

  await connect(line).shutdown();

  expect(await provider.exit).toEqual({ code: 0, signal: null });
  expect(existsSync(toDirectory(line))).toBe(false);
});

test("SIGTERM ends the process, and the socket goes with it", async () => {
  const provider = startProvider();
  const line = await provider.line;

  provider.process.kill("SIGTERM");

  expect(await provider.exit).toEqual({ code: 0, signal: null });
  expect(existsSync(toDirectory(line))).toBe(false);
});

test("neither Ctrl-C nor a hang-up ends the process, which is for Terraform to do", async () => {
  const provider = startProvider();
  const client = connect(await provider.line);

  provider.process.kill("SIGINT");
  provider.process.kill("SIGHUP");

  expect((await client.call("StopProvider", {})).Error).toBe("");
  expect(provider.process.exitCode).toBeNull();
});

test("stdout has nothing after the handshake line; what libraries print is on the log", async () => {
  const provider = startProvider();
  const line = await provider.line;

  const client = connect(line);
  await client.call("GetMetadata", {});
  await client.shutdown();
  await provider.exit;

  expect(provider.output.stdout).toBe(`${String(line)}\n`);
  expect(provider.output.stderr).toContain("stray output");
});

test("every line of the log is JSON with a level", async () => {
  const provider = startProvider({ ...invitation, TF_LOG: "trace" });
  const client = connect(await provider.line);

  await client.call("GetMetadata", {});
  await client.shutdown();
  await provider.exit;

  const lines = provider.output.stderr.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ "@level": expect.stringMatching(/debug|warn/) });
  const serving = { "@message": "Serving Terraform", name: "terraform-provider-fake", version: "1.2.3" };
  expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(expect.objectContaining(serving));
});

test("an exception that nobody catches fails its own call with a diagnostic, and the process goes on", async () => {
  const provider = startProvider();
  const client = connect(await provider.line);

  const failed = await client.call("ReadResource", { type_name: "fake_thing" });
  await client.call("ValidateProviderConfig", {});
  const later = await client.call("GetMetadata", {});

  expect(failed.diagnostics[0]!.detail).toContain("nobody catches this");
  expect(later.diagnostics).toEqual([]);
  await until(() => /"event":"unhandledRejection".*nobody awaits this/.test(provider.output.stderr));
});

test("it does not stay when Terraform is gone before it has read the line", async () => {
  const provider = startProvider();

  provider.process.stdout?.destroy();

  expect(await provider.exit).toEqual({ code: 1, signal: null });
});

/** A process that starts the provider, as Terraform does, and that process's ID once it is told. */
async function startBehind(
  env = invitation,
): Promise<{ terraform: ProviderProcess; line: string | null; pid: number }> {
  const [command, ...args] = workshop.command.map((word) => JSON.stringify(word));
  const terraform = startProvider(env, [
    process.execPath,
    "-e",
    `const provider = require("node:child_process").spawn(${command}, [${args.join()}], { stdio: "inherit" });
     console.error("pid " + provider.pid);`,
  ]);
  const line = await terraform.line;
  return { terraform, line, pid: Number(/pid (\d+)/.exec(terraform.output.stderr)?.[1]) };
}

test("when Terraform is killed, neither process nor socket is there two seconds later", async () => {
  const { terraform, line, pid } = await startBehind();
  await connect(line).call("GetMetadata", {});

  terraform.process.kill("SIGKILL");

  await until(() => !isRunning(pid) && !existsSync(toDirectory(line)), 4000);
});

test("the same holds while a call keeps the process busy for ever", async () => {
  const { terraform, line, pid } = await startBehind();
  void connect(line)
    .call("ValidateResourceConfig", { type_name: "fake_thing" })
    .catch(() => undefined);
  await until(() => terraform.output.stderr.includes("busy for ever"));

  terraform.process.kill("SIGKILL");

  await until(() => !isRunning(pid) && !existsSync(toDirectory(line)), 4000);
});

/** The provider's command behind a shell that does something to the streams first. */
function withStreams(streams: string): readonly [string, ...string[]] {
  return ["sh", "-c", `exec "$@" ${streams}`, "sh", ...workshop.command];
}

test.each([
  ["is closed", "2>&-"],
  ["is a full disk", "2>/dev/full"],
])("where stderr %s, it serves and ends all the same", async (_, streams) => {
  const provider = startProvider({ ...invitation, TF_LOG: "trace" }, withStreams(streams));
  const line = await provider.line;
  const client = connect(line);

  const answer = await client.call("GetMetadata", {});
  await client.shutdown();

  expect(answer.resources).toMatchObject([{ type_name: "fake_thing" }]);
  expect(await provider.exit).toEqual({ code: 0, signal: null });
  expect(existsSync(toDirectory(line))).toBe(false);
});

test("where stdout is a full disk, it ends and leaves nothing, as nobody learns where it listens", async () => {
  const sockets = makeDirectory("full");
  const provider = startProvider({ ...invitation, PLUGIN_UNIX_SOCKET_DIR: sockets }, withStreams(">/dev/full"));

  expect(await provider.exit).toEqual({ code: 1, signal: null });
  expect(provider.output.stderr).toBe("");
  expect(readdirSync(sockets)).toEqual([]);
});

test("where stdout is closed, it waits for Terraform to end it, and leaves nothing", async () => {
  const sockets = makeDirectory("closed");
  const provider = startProvider({ ...invitation, PLUGIN_UNIX_SOCKET_DIR: sockets }, withStreams(">&-"));
  await until(() => readdirSync(sockets).length === 1 || provider.process.exitCode !== null);

  provider.process.kill("SIGTERM");
  await provider.exit;

  expect(provider.output.stderr).toBe("");
  expect(readdirSync(sockets)).toEqual([]);
});

test("what a killed provider left of its socket is removed by the next one, which spares those in use", async () => {
  const [killed, living] = [startProvider(), startProvider()];
  const [left, used] = [toDirectory(await killed.line), toDirectory(await living.line)];
  killed.process.kill("SIGKILL");
  await killed.exit;
  expect(existsSync(left)).toBe(true);
  // Of a process that was killed before it listened, a while ago.
  const empty = join(workshop.sockets, `tf-${killed.process.pid ?? 0}-Abc123`);
  mkdirSync(empty);
  utimesSync(empty, 0, 0);

  await connect(await startProvider().line).call("GetMetadata", {});

  await until(() => !existsSync(left) && !existsSync(empty));
  expect(existsSync(used)).toBe(true);
  expect((await connect(await living.line).call("GetMetadata", {})).diagnostics).toEqual([]);
});

test.each([
  ["a path that is too long for a socket", () => makeDirectory("x".repeat(150))],
  ["a path that is short in letters and long in bytes", () => makeDirectory("ø".repeat(45))],
  ["a path that would break the handshake line", () => makeDirectory("a|b")],
  ["a place that is not there", () => join(workshop.sockets, "missing")],
  ["a file in their place", () => workshop.command.at(-1)],
  ["a place that cannot be written to", () => "/proc"],
])("where temporary files have %s, the socket is in a short place that is as private", async (_, toParent) => {
  const provider = startProvider({ ...invitation, PLUGIN_UNIX_SOCKET_DIR: "", TMPDIR: toParent() });
  const line = await provider.line;

  expect(dirname(toDirectory(line))).toBe("/tmp");
  expect(statSync(toDirectory(line)).mode & 0o777).toBe(0o700);
  expect((await connect(line).call("GetMetadata", {})).resources).toMatchObject([{ type_name: "fake_thing" }]);
  provider.process.kill("SIGTERM");
  await provider.exit;
  expect(existsSync(toDirectory(line))).toBe(false);
});

function makeDirectory(name: string): string {
  const parent = join(workshop.sockets, name);
  mkdirSync(parent);
  return parent;
}
