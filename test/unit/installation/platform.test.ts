import { toPlatform } from "../../../src/installation/platform";
import { UserError } from "../../../src/installation/user-error";

test.each([
  ["linux", "x64", "linux_amd64"],
  ["linux", "arm64", "linux_arm64"],
  ["linux", "arm", "linux_arm"],
  ["linux", "ia32", "linux_386"],
  ["darwin", "arm64", "darwin_arm64"],
  ["darwin", "x64", "darwin_amd64"],
  ["freebsd", "x64", "freebsd_amd64"],
])("Node's %s on %s is Terraform's platform %s", (platform, arch, expected) => {
  expect(toPlatform({ platform, arch })).toBe(expected);
});

test("Windows is refused with the way out", () => {
  expect(() => toPlatform({ platform: "win32", arch: "x64" })).toThrow(UserError);
  expect(() => toPlatform({ platform: "win32", arch: "x64" })).toThrow("inside WSL");
});

test("a machine without a Terraform is refused by name", () => {
  expect(() => toPlatform({ platform: "linux", arch: "riscv64" })).toThrow("linux on riscv64");
});
