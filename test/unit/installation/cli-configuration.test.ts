import { toCliConfiguration, toInstallationMethods } from "../../../src/installation/cli-configuration";
import { toSourceAddress } from "../../../src/installation/source-address";
import { SOURCE_ADDRESS } from "../../../src/installation/source-address";

const OURS = toSourceAddress(SOURCE_ADDRESS);

test("the configuration takes our provider from the mirror and all others from their registries", () => {
  expect(toCliConfiguration("/home/ada/mirror", OURS)).toBe(`provider_installation {
  filesystem_mirror {
    path    = "/home/ada/mirror"
    include = ["terraform.local/*/*"]
  }
  direct {
    exclude = ["terraform.local/*/*"]
  }
}
`);
});

test("what is written can be read back, whatever the path", () => {
  const path = String.raw`/home/ada "the first"\mirror # {1}`;

  expect(toInstallationMethods(toCliConfiguration(path, OURS))).toEqual([
    { kind: "filesystem_mirror", path, include: ["terraform.local/*/*"], exclude: [] },
    { kind: "direct", path: "", include: [], exclude: ["terraform.local/*/*"] },
  ]);
});

test("several mirrors and overrides are found among other settings", () => {
  const methods = toInstallationMethods(`
    plugin_cache_dir = "/cache"
    provider_installation {
      dev_overrides {
        "${SOURCE_ADDRESS}" = "/src/provider"
      }
      filesystem_mirror { path = "/one" }
      filesystem_mirror {
        path    = "/two"
        exclude = [
          "example.com/*/*",
          "example.org/*/*",
        ]
      }
      direct {}
    }`);

  expect(methods).toEqual([
    { kind: "dev_overrides", path: "", include: [SOURCE_ADDRESS], exclude: [] },
    { kind: "filesystem_mirror", path: "/one", include: [], exclude: [] },
    { kind: "filesystem_mirror", path: "/two", include: [], exclude: ["example.com/*/*", "example.org/*/*"] },
    { kind: "direct", path: "", include: [], exclude: [] },
  ]);
});

test("what is commented out does not count", () => {
  const methods = toInstallationMethods(`
    # filesystem_mirror { path = "/one" }
    // filesystem_mirror { path = "/two" }
    /* filesystem_mirror {
         path = "/three"
       } */
    provider_installation { direct {} }`);

  expect(methods).toEqual([{ kind: "direct", path: "", include: [], exclude: [] }]);
});
