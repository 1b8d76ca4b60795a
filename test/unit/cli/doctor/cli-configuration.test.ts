import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toCliConfiguration } from "../../../../src/installation/cli-configuration";
import { cliConfiguration } from "../../../../src/cli/doctor/cli-configuration";
import { installProvider } from "../../../../src/installation/mirror";
import { toPlatform } from "../../../../src/installation/platform";
import { toSourceAddress } from "../../../../src/installation/source-address";
import { recordedTerminal } from "../../../support/cli/recorded-terminal";
import { removeScratchDirectories, scratchDirectory } from "../../../support/files/scratch-directory";
import { SOURCE_ADDRESS } from "../../../../src/installation/source-address";

afterEach(removeScratchDirectories);

const source = toSourceAddress(SOURCE_ADDRESS);

const HANDSHAKE = "#!/bin/sh\necho '1|6|unix|/tmp/tf|grpc|MII'\n";

function arrange(installedVersion: string | null = "1.2.3", program = HANDSHAKE) {
  const home = scratchDirectory();
  const mirror = join(home, "mirror");
  const bundle = join(home, "bundle.js");
  writeFileSync(bundle, program);
  if (installedVersion !== null) {
    installProvider({ mirror, source, version: installedVersion, platform: toPlatform(process) }, bundle);
  }
  const configure = (text: string, name = ".terraformrc") => writeFileSync(join(home, name), text);
  const look = (env: Record<string, string> = {}) =>
    cliConfiguration.run({
      own: { version: "1.2.3", bundle },
      source,
      terminal: recordedTerminal({ cwd: home, home, env }),
    });
  return { home, mirror, bundle, configure, look };
}

test("a mirror that the file in the home directory names is found", async () => {
  const { mirror, configure, look } = arrange();
  configure(toCliConfiguration(mirror, source));

  expect(await look()).toEqual({
    verdict: "ok",
    detail: expect.stringMatching(/^1\.2\.3 is in .*mirror \(run by Node\), starts in \d+ ms$/),
  });
});

test("an installed provider that does not start has failed, and its form is told", async () => {
  const { mirror, configure, look } = arrange("1.2.3", "\x7fELF of another machine");
  configure(toCliConfiguration(mirror, source));

  expect(await look()).toMatchObject({
    verdict: "fail",
    detail: expect.stringMatching(/\(standalone executable\), and does not start: \S+/),
    remedy: expect.stringContaining("--runtime node"),
  });
});

test("TF_CLI_CONFIG_FILE goes before the file in the home directory", async () => {
  const { mirror, configure, look } = arrange();
  configure("");
  configure(toCliConfiguration(mirror, source), "mine.rc");

  expect(await look({ TF_CLI_CONFIG_FILE: "mine.rc" })).toMatchObject({ verdict: "ok" });
});

test("without any configuration the remedy is to install", async () => {
  expect(await arrange().look()).toMatchObject({
    verdict: "warn",
    detail: expect.stringContaining("does not exist"),
    remedy: expect.stringContaining("airbyte-embedded install"),
  });
});

test.each([
  ["is empty", null, "include = []"],
  ["includes other providers only", "1.2.3", 'include = ["example.com/*/*"]'],
  ["excludes the provider", "1.2.3", 'exclude = ["terraform.local/*/*"]'],
])("a mirror that %s does not count", async (_, installed, patterns) => {
  const { mirror, configure, look } = arrange(installed);
  configure(`provider_installation {\n filesystem_mirror {\n path = "${mirror}"\n ${patterns}\n }\n}`);

  expect(await look()).toMatchObject({ verdict: "warn", detail: expect.stringContaining("leads to no mirror") });
});

test("a mirror from before an upgrade of this package is noticed", async () => {
  const { mirror, configure, look } = arrange("1.2.2");
  configure(toCliConfiguration(mirror, source));

  expect(await look()).toMatchObject({
    verdict: "warn",
    detail: expect.stringContaining("only versions other than 1.2.3"),
  });
});

test("the directories where Terraform looks by itself count when nothing is configured", async () => {
  const { home, bundle, look } = arrange(null);
  const mirror = join(home, ".terraform.d", "plugins");
  installProvider({ mirror, source, version: "1.2.3", platform: toPlatform(process) }, bundle);

  expect(await look()).toMatchObject({ verdict: "ok" });
});

test("dev_overrides are warned of", async () => {
  const { configure, look } = arrange();
  configure(`provider_installation {\n dev_overrides {\n "${SOURCE_ADDRESS}" = "/src"\n }\n direct {}\n}`);

  expect(await look()).toMatchObject({ verdict: "warn", detail: expect.stringContaining("dev_overrides") });
});

test("a running provider needs no mirror", async () => {
  const env = { TF_REATTACH_PROVIDERS: JSON.stringify({ [SOURCE_ADDRESS]: {} }) };

  expect(await arrange().look(env)).toMatchObject({ verdict: "ok" });
});
