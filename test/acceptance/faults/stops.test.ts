import { type Received, stub, type Stub, type StubAnswer } from "../../support/api/stub-server";
import { childrenOf } from "../../support/process-tree";
import {
  createWorkingDirectory,
  disposeWorkingDirectories,
  type WorkingDirectory,
} from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const TAG = 'resource "airbyteembedded_template_tag" "pro" { name = "pro" }';
const DRIP: StubAnswer = { endless: { part: Buffer.from(" "), everyMs: 1000 } };
const TOKEN: StubAnswer = { body: '{"access_token":"t","token_type":"bearer","expires_in":900}' };

interface Stopped {
  readonly terraform: WorkingDirectory;
  readonly server: Stub;
  readonly code: number;
  readonly text: string;
}

/** Runs a command against a server that answers one kind of request with a byte a second, and stops it once that has come. */
async function stopDuring(
  command: readonly string[],
  method: string,
  env: Readonly<Record<string, string>>,
): Promise<Stopped> {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const server = await stub((request: Received) => {
    if (request.url.pathname.endsWith("/token")) return TOKEN;
    if (request.method !== method) return { body: '{"data":[]}' };
    arrive();
    return DRIP;
  });
  const terraform = await createWorkingDirectory({ env: { AIRBYTE_API_URL: server.url, ...env } });
  terraform.write(TAG);
  const running = await terraform.start(...command);
  await Promise.race([arrived, running.outcome]);
  interrupt(running.process.pid!);
  const { code, stdout, stderr } = await running.outcome;
  return { terraform, server, code, text: `${stdout}${stderr}` };
}

/** Sends what a terminal sends on Ctrl-C: a signal to Terraform and to its provider. */
function interrupt(terraform: number): void {
  for (const pid of [terraform, ...childrenOf(terraform)]) process.kill(pid, "SIGINT");
}

test("Ctrl-C ends a read that is answered byte by byte, however long a request may take", async () => {
  const { server, code, text } = await stopDuring(["plan"], "GET", { AIRBYTE_REQUEST_TIMEOUT_SECONDS: "100000" });

  expect(code).toBe(1);
  expect(text).toContain("Terraform was interrupted before this was done.");
  expect(server.received.filter(({ method }) => method === "GET")).toHaveLength(1);
}, 60_000);

test("Ctrl-C ends a read while an apply makes its plan, when Terraform tells providers nothing", async () => {
  const { code, text } = await stopDuring(["apply", "-auto-approve"], "GET", {
    AIRBYTE_REQUEST_TIMEOUT_SECONDS: "100000",
  });

  expect(code).toBe(1);
  expect(text).toContain("Terraform was interrupted before this was done.");
}, 60_000);

test("Ctrl-C in a write that is answered byte by byte ends with the request's time, in doubt and told", async () => {
  const { terraform, server, code, text } = await stopDuring(["apply", "-auto-approve"], "POST", {
    AIRBYTE_REQUEST_TIMEOUT_SECONDS: "2",
  });

  expect(code).toBe(1);
  expect(text).toMatch(
    /interrupted\s+before\s+the\s+answer\s+arrived\.\s+It\s+may\s+have\s+been\s+done\s+nevertheless/,
  );
  expect(server.received.filter(({ method, url }) => method === "POST" && url.pathname.endsWith("/tags"))).toHaveLength(
    1,
  );
  expect((await terraform.state()).objects).toEqual([]);
}, 60_000);
