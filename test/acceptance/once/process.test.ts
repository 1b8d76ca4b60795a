import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { childrenOf, isRunning } from "../../support/process-tree";
import { until } from "../../support/timing/until";
import { createWorkingDirectory, disposeWorkingDirectories } from "../../support/terraform/working-directory";

afterEach(disposeWorkingDirectories);

const PROGRAM = `
  resource "airbyteembedded_template_tag" "pro" { name = "pro-tier" }
  resource "airbyteembedded_source_template" "crm" {
    name                = "CRM"
    actor_definition_id = "36c891d9-4bd9-43ac-bad2-10e12756272c"
    tags                = [airbyteembedded_template_tag.pro.name]
  }`;

test("killing Terraform leaves neither a provider process nor a socket", async () => {
  const sockets = mkdtempSync(path.join(tmpdir(), "sockets-"));
  const terraform = await createWorkingDirectory({ env: { PLUGIN_UNIX_SOCKET_DIR: sockets, TMPDIR: sockets } });
  terraform.write(PROGRAM);
  // The answer to the first write never comes, so that Terraform is killed in the middle of an apply.
  terraform.airbyte.addFault({ method: "POST", path: "/api/v1/integrations/templates/tags", delayMs: 60_000 });
  const running = await terraform.start("apply", "-auto-approve");
  await until(() =>
    terraform.airbyte.requests.some(({ method, path: to }) => method === "POST" && to.endsWith("/tags")),
  );
  const providers = childrenOf(running.process.pid!);

  running.process.kill("SIGKILL");

  expect(providers).not.toHaveLength(0);
  await until(() => !providers.some(isRunning), 2000);
  expect(readdirSync(sockets)).toEqual([]);
  rmSync(sockets, { recursive: true });
});

test("without a home, and with a place for temporary files that is not there, an apply works", async () => {
  const terraform = await createWorkingDirectory({ env: { HOME: "", TMPDIR: "/does/not/exist" } });
  terraform.write(PROGRAM);

  await terraform.apply();

  expect(terraform.airbyte.sourceTemplates.list()).toMatchObject([{ name: "CRM", tags: ["pro-tier"] }]);
});

test("the most talkative log of a whole life cycle holds no secret and no token", async () => {
  const clientSecret = "Kq8vT2xWn5rLb9dHs3fJ7m";
  const log = path.join(mkdtempSync(path.join(tmpdir(), "log-")), "trace.log");
  const terraform = await createWorkingDirectory({
    emulator: { clientSecret },
    env: { TF_LOG: "trace", TF_LOG_PATH: log },
  });
  terraform.write(PROGRAM);

  await terraform.apply();
  await terraform.destroy();

  const text = readFileSync(log, "utf8");
  expect(text).toContain("POST"); // requests are logged, so there was something to leave out
  for (const secret of [clientSecret, Buffer.from(clientSecret).toString("base64")])
    expect(text.includes(secret)).toBe(false);
  expect(text).not.toMatch(/eyJ[\w-]{8,}\./); // every token starts so
});

test("Terraform never waits for the provider to end", async () => {
  const log = path.join(mkdtempSync(path.join(tmpdir(), "log-")), "trace.log");
  const terraform = await createWorkingDirectory({ env: { TF_LOG: "trace", TF_LOG_PATH: log } });
  terraform.write(PROGRAM);

  await terraform.apply();

  const text = readFileSync(log, "utf8");
  expect(text).toContain("plugin process exited");
  expect(text).not.toMatch(/failed to exit gracefully|plugin failed to exit/);
});

test("what the provider logs has the level that it was given", async () => {
  const log = path.join(mkdtempSync(path.join(tmpdir(), "log-")), "trace.log");
  const terraform = await createWorkingDirectory({ env: { TF_LOG: "debug", TF_LOG_PATH: log } });
  terraform.write(PROGRAM);

  await terraform.plan();

  expect(readFileSync(log, "utf8")).toMatch(/Airbyte requests in all:(?=.*calls=\d)(?=.*retries=0)(?=.*waitedMs=0)/);
  expect(readFileSync(log, "utf8")).toMatch(
    /\[DEBUG\] provider\.terraform-provider-airbyteembedded\S*: Airbyte request/,
  );
});
