/** Version of Bun, the runtime inside the executables. */
export const BUN_VERSION = "1.4.5";

/** One kind of machine that gets an executable. */
export interface Target {
  /** Operating system and processor, as Node names them in `process`. */
  readonly os: "linux" | "darwin" | "win32";
  readonly cpu: "x64" | "arm64";
  /** npm package with the runtime. */
  readonly runtime: string;
  /** Hash of that package in this version. */
  readonly integrity: string;
  /** Name for Bun's option --target. */
  readonly bunTarget: string;
}

export const TARGETS: Readonly<Record<string, Target>> = {
  "linux-x64": {
    os: "linux",
    cpu: "x64",
    runtime: "@oven/bun-linux-x64",
    integrity: "sha512-IWX9BELoGHAUtMonkeSaNaZwXzRk+oDw6Mk+HBFXd3KHYIBNBsIGRupMZPcgNoDbJpLu6gAJjIoIVPZtt1aJ1g==",
    bunTarget: "bun-linux-x64",
  },
  "linux-arm64": {
    os: "linux",
    cpu: "arm64",
    runtime: "@oven/bun-linux-aarch64",
    integrity: "sha512-4BXmsSKnjOrlGWqZV4x/oWa7AVoR+B6lCXddMzOAXBIm3t50eslg9wb66gmtW1AamEQ1l1CDvmmruysEhqOWMg==",
    bunTarget: "bun-linux-arm64",
  },
  "darwin-x64": {
    os: "darwin",
    cpu: "x64",
    runtime: "@oven/bun-darwin-x64",
    integrity: "sha512-qkLPMGHZM9NI6CeHTWwVezzmlo6cC4Ta7yUAjYIWXS366qQcOlcp75t2uZyiuVRBMPS0h9qE0tCcvCHGaFqjJg==",
    bunTarget: "bun-darwin-x64",
  },
  "darwin-arm64": {
    os: "darwin",
    cpu: "arm64",
    runtime: "@oven/bun-darwin-aarch64",
    integrity: "sha512-4MIFXHmctH2EhAxLXm2/qxNtv17dFtLJylvaOCsrgq6KSqHTs6eW5YSrJjRbJxYUJaR901fsN8JfZOa+CsWpWQ==",
    bunTarget: "bun-darwin-arm64",
  },
  "windows-x64": {
    os: "win32",
    cpu: "x64",
    runtime: "@oven/bun-windows-x64",
    integrity: "sha512-FNvply651vcE/GHgNWz6mZvhmkwBuu8Hw54oNzA+CQog+HW+542rXQmZqNHRkFxazD9L3xi+iTtvO3engAgJfw==",
    bunTarget: "bun-windows-x64",
  },
};

/** Name of the target for a machine. Throws if there is none. */
export function toTargetName(machine: { readonly platform: string; readonly arch: string }): string {
  const found = Object.entries(TARGETS).find(([, { os, cpu }]) => os === machine.platform && cpu === machine.arch);
  if (found === undefined) throw new Error(`There is no executable for ${machine.platform} on ${machine.arch}.`);
  return found[0];
}
