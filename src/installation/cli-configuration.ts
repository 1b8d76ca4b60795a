import { join, resolve } from "node:path";
import { toMirrorPattern, type SourceAddress } from "./source-address";

/**
 * Generates a Terraform CLI configuration that installs our provider from the mirror and all others from their
 * registries. Without the two patterns, Terraform would look for all providers in the mirror, and for ours in a
 * registry.
 */
export function toCliConfiguration(mirror: string, source: SourceAddress): string {
  const pattern = toQuoted(toMirrorPattern(source));
  return [
    "provider_installation {",
    "  filesystem_mirror {",
    `    path    = ${toQuoted(mirror)}`,
    `    include = [${pattern}]`,
    "  }",
    "  direct {",
    `    exclude = [${pattern}]`,
    "  }",
    "}",
    "",
  ].join("\n");
}

/** Path of the CLI configuration that Terraform reads, whether it exists or not. */
export function toConfigurationFile({ env, home, cwd }: Surroundings): string {
  // Terraform still reads the second variable, the old name of the first.
  const named = env.TF_CLI_CONFIG_FILE || env.TERRAFORM_CONFIG;
  return named ? resolve(cwd, named) : join(home, ".terraformrc");
}

/** Environment of a Terraform command. */
interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly cwd: string;
}

/** One way in which a CLI configuration lets Terraform find providers on this machine. */
export interface InstallationMethod {
  readonly kind: "filesystem_mirror" | "dev_overrides";
  /** Root of the mirror. */
  readonly path: string;
  /** Address patterns that a mirror serves, or overridden addresses. Empty means all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const WORD = /"((?:[^"\\]|\\.)*)"/g;

/** Reads mirrors and overrides from a CLI configuration. It understands common notation, not all of HCL. */
export function toInstallationMethods(configuration: string): InstallationMethod[] {
  const text = withoutComments(configuration);
  const blocks = text.matchAll(/\b(filesystem_mirror|dev_overrides)"?\s*=?\s*\{((?:"(?:[^"\\]|\\.)*"|[^"}])*)\}/g);
  return Array.from(blocks, ([, kind, body = ""]) =>
    kind === "dev_overrides"
      ? { kind, path: "", include: toKeys(body), exclude: [] }
      : {
          kind: "filesystem_mirror",
          path: toWords(/\bpath\s*=\s*("(?:[^"\\]|\\.)*")/.exec(body)?.[1] ?? "")[0] ?? "",
          include: toList(body, "include"),
          exclude: toList(body, "exclude"),
        },
  );
}

function withoutComments(text: string): string {
  const commentOrWord = /"(?:[^"\\]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\//g;
  return text.replaceAll(commentOrWord, (found) => (found.startsWith('"') ? found : ""));
}

function toList(body: string, name: string): string[] {
  return toWords(new RegExp(`\\b${name}\\s*=\\s*\\[([^\\]]*)\\]`).exec(body)?.[1] ?? "");
}

function toKeys(body: string): string[] {
  return Array.from(body.matchAll(/"((?:[^"\\]|\\.)*)"\s*=/g), ([, key = ""]) => key);
}

function toWords(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([, word = ""]) => word.replaceAll(/\\(.)/g, "$1"));
}

function toQuoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
