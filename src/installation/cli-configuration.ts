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

/** One way in which a CLI configuration lets Terraform find providers. */
export interface InstallationMethod {
  readonly kind: "filesystem_mirror" | "network_mirror" | "direct" | "dev_overrides";
  /** Root of a mirror: a folder or an address. Empty for the others. */
  readonly path: string;
  /** Address patterns that a method serves, or overridden addresses. Empty means all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const WORD = /"((?:[^"\\]|\\.)*)"/g;

/** Reads the methods of installation from a CLI configuration. It understands common notation, not all of HCL. */
export function toInstallationMethods(configuration: string): InstallationMethod[] {
  const text = withoutComments(configuration);
  const blocks = text.matchAll(
    /\b(filesystem_mirror|network_mirror|direct|dev_overrides)"?\s*=?\s*\{((?:"(?:[^"\\]|\\.)*"|[^"}])*)\}/g,
  );
  return Array.from(blocks, ([, word, body = ""]) => {
    const kind = word as InstallationMethod["kind"]; // the expression has no others
    if (kind === "dev_overrides") return { kind, path: "", include: toKeys(body), exclude: [] };
    return {
      kind,
      path: toWords(/\b(?:path|url)\s*=\s*("(?:[^"\\]|\\.)*")/.exec(body)?.[1] ?? "")[0] ?? "",
      include: toList(body, "include"),
      exclude: toList(body, "exclude"),
    };
  });
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
