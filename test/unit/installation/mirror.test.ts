import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installProvider } from "../../../src/installation/mirror";
import { toSourceAddress } from "../../../src/installation/source-address";
import { removeScratchDirectories, scratchDirectory } from "../../support/files/scratch-directory";
import { SOURCE_ADDRESS } from "../../../src/installation/source-address";

afterEach(removeScratchDirectories);

function arrange(content = "#!/usr/bin/env node\n") {
  const directory = scratchDirectory();
  const bundle = join(directory, "bundle.js");
  writeFileSync(bundle, content);
  const place = {
    mirror: join(directory, "mirror"),
    source: toSourceAddress(SOURCE_ADDRESS),
    version: "1.2.3",
    platform: "linux_amd64",
  };
  return { bundle, place };
}

test("the provider has the place and the name that Terraform looks for, and may be executed", () => {
  const { bundle, place } = arrange();

  const { executable, written } = installProvider(place, bundle);

  expect(executable).toBe(
    join(place.mirror, SOURCE_ADDRESS, "1.2.3", "linux_amd64", "terraform-provider-airbyteembedded_v1.2.3"),
  );
  expect(written).toBe("created");
  expect(statSync(executable).mode & 0o777).toBe(0o755);
  expect(readFileSync(executable, "utf8")).toBe("#!/usr/bin/env node\n");
});

test("the notices of others whose code is in the provider go with it", () => {
  const { bundle, place } = arrange();
  writeFileSync(join(bundle, "..", "THIRD-PARTY-NOTICES.txt"), "Made by others.");

  const { executable } = installProvider(place, bundle);

  expect(readFileSync(join(executable, "..", "THIRD-PARTY-NOTICES.txt"), "utf8")).toBe("Made by others.");
});

test("a bundle with a launcher lies beside it, and a new build replaces what is there", () => {
  const { bundle, place } = arrange();
  const launcher = join(bundle, "..", "provider-launcher.js");
  writeFileSync(launcher, "#!/usr/bin/env node\n// launcher\n");

  const { executable, written } = installProvider(place, bundle);

  expect(written).toBe("created");
  expect(readFileSync(executable, "utf8")).toContain("launcher");
  expect(statSync(executable).mode & 0o777).toBe(0o755);
  expect(readFileSync(join(executable, "..", "provider.js"), "utf8")).toBe(readFileSync(bundle, "utf8"));
  expect(installProvider(place, bundle).written).toBe("unchanged");
  writeFileSync(bundle, "#!/usr/bin/env node\n// newer\n");
  expect(installProvider(place, bundle).written).toBe("replaced");
  rmSync(launcher);
  expect(installProvider(place, bundle).written).toBe("replaced");
  expect(existsSync(join(executable, "..", "provider.js"))).toBe(false);
});

test("another type in the address is another name of the executable", () => {
  const { bundle, place } = arrange();

  const { executable } = installProvider({ ...place, source: toSourceAddress("example.com/data/airbyte") }, bundle);

  expect(executable).toMatch(/example\.com\/data\/airbyte\/1\.2\.3\/linux_amd64\/terraform-provider-airbyte_v1\.2\.3$/);
});

test("the provider is a CommonJS program, even inside somebody's ES module package", () => {
  const { bundle, place } = arrange();

  const { executable } = installProvider(place, bundle);

  expect(JSON.parse(readFileSync(join(executable, "..", "package.json"), "utf8"))).toEqual({ type: "commonjs" });
});

test("installing again changes nothing but a lost mode, and leaves no drafts", () => {
  const { bundle, place } = arrange();
  const { executable } = installProvider(place, bundle);
  chmodSync(executable, 0o644);

  expect(installProvider(place, bundle).written).toBe("unchanged");

  expect(statSync(executable).mode & 0o777).toBe(0o755);
  expect(readdirSync(join(executable, "..")).sort()).toEqual([
    "package.json",
    "terraform-provider-airbyteembedded_v1.2.3",
  ]);
});

test("another build of the same version replaces it, and another version is put beside it", () => {
  const { bundle, place } = arrange();
  installProvider(place, bundle);
  writeFileSync(bundle, "#!/usr/bin/env node\n// newer\n");

  expect(installProvider(place, bundle).written).toBe("replaced");
  expect(installProvider({ ...place, version: "1.2.4" }, bundle).written).toBe("created");

  expect(readdirSync(join(place.mirror, SOURCE_ADDRESS)).sort()).toEqual(["1.2.3", "1.2.4"]);
});
