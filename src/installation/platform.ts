import { UserError } from "./user-error";

/** The machine as Node names it in `process`. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  linux: "linux",
  darwin: "darwin",
  freebsd: "freebsd",
  openbsd: "openbsd",
  sunos: "solaris",
};

const PROCESSORS: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386", arm: "arm", arm64: "arm64" };

/** Converts a machine to Terraform's platform, such as `linux_amd64`, which names directories of a mirror. */
export function toPlatform({ platform, arch }: Machine): string {
  if (platform === "win32") {
    throw new UserError(
      "On Windows, Terraform only starts providers that are .exe files, and this one is a Node script. Run Terraform and Node inside WSL.",
    );
  }
  const system = SYSTEMS[platform];
  const processor = PROCESSORS[arch];
  if (system === undefined || processor === undefined) {
    throw new UserError(`Terraform does not support ${platform} on ${arch}.`);
  }
  return `${system}_${processor}`;
}
