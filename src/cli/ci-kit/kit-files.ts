import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Places where people review and CI runs. */
export const FORGES = ["github", "gitlab"] as const;
export type Forge = (typeof FORGES)[number];

/** Ways by which CI reaches the state: with secrets of the forge, or with a role that AWS gives to a job's identity. */
export const STATE_ACCESS = ["secrets", "aws-oidc"] as const;
type StateAccess = (typeof STATE_ACCESS)[number];

/** Choices on which the content of the files depends. */
export interface KitOptions {
  /** Branch from which plans are applied. */
  readonly branch: string;
  /** The project's folder, as seen from the top of the repository; "." for the top itself. */
  readonly folder: string;
  readonly stateAccess: StateAccess;
  /** Secrets of the forge that Terraform needs beside those of Airbyte, as names of environment variables. */
  readonly secrets: readonly string[];
}

/** One file of the kit. */
export interface KitFile {
  /** Path below the project, or below the top of the repository. */
  readonly path: string;
  readonly below: "project" | "repository";
  readonly content: string;
  /** True if it runs as a program. */
  readonly executable: boolean;
}

const SCRIPTS = ["project.sh", "plan.sh", "gate.sh", "apply.sh", "drift.sh", "stacks.mjs", "seal.mjs", "post.mjs"];

/** Scripts that talk to the forge. */
const FORGE_SCRIPTS: Readonly<Record<Forge, readonly string[]>> = {
  github: ["forge.mjs", "find-plan.mjs"],
  gitlab: ["forge.mjs", "fetch-plan.mjs", "install-terraform.sh"],
};

const WORKFLOWS: Readonly<Record<Forge, Readonly<Record<string, string>>>> = {
  github: {
    "airbyte-plan.yml": ".github/workflows/airbyte-plan.yml",
    "airbyte-apply.yml": ".github/workflows/airbyte-apply.yml",
    "airbyte-drift.yml": ".github/workflows/airbyte-drift.yml",
  },
  gitlab: { "airbyte.yml": ".gitlab/airbyte.yml" },
};

/** All files of a forge's kit. */
export function listKitFiles(forge: Forge, options: KitOptions): KitFile[] {
  const scripts = [
    ...SCRIPTS.map((name) => ({ name, from: join("scripts", name) })),
    ...FORGE_SCRIPTS[forge].map((name) => ({ name, from: join(forge, name) })),
  ];
  return [
    ...scripts.map(({ name, from }) => ({
      path: `ci/airbyte/${name}`,
      below: "project" as const,
      content: read(from),
      executable: name.endsWith(".sh"),
    })),
    ...Object.entries(WORKFLOWS[forge]).map(([name, path]) => ({
      path,
      below: "repository" as const,
      content: fill(read(join(forge, name)), options),
      executable: false,
    })),
  ];
}

/** The file that makes GitLab read the kit's. A repository that has one of its own includes `.gitlab/airbyte.yml` there. */
export function gitlabRoot(): KitFile {
  return {
    path: ".gitlab-ci.yml",
    below: "repository",
    content: read(join("gitlab", "gitlab-ci.yml")),
    executable: false,
  };
}

function read(name: string): string {
  return readFileSync(join(__dirname, "files", name), "utf8");
}

function fill(template: string, { branch, folder, stateAccess, secrets }: KitOptions): string {
  return template
    .split("\n")
    .flatMap((line) => keepFor(stateAccess, line))
    .flatMap((line) => toSecretLines(line, secrets))
    .join("\n")
    .replaceAll("__BRANCH__", branch)
    .replaceAll("__FOLDER__/", folder === "." ? "" : `${folder}/`)
    .replaceAll("__FOLDER__", folder);
}

/** Lines that end with "only with aws-oidc" are for that state access, and lose the remark. */
function keepFor(stateAccess: StateAccess, line: string): string[] {
  const marked = /(?:,| #) only with aws-oidc$/;
  if (!marked.test(line)) return [line];
  return stateAccess === "aws-oidc" ? [line.replace(marked, "")] : [];
}

/** Replaces the line `# __SECRETS__` by a line for each secret. Names of secrets are upper case at GitHub. */
function toSecretLines(line: string, secrets: readonly string[]): string[] {
  if (line.trim() !== "# __SECRETS__") return [line];
  const indent = line.slice(0, line.indexOf("#"));
  return secrets.map((name) => `${indent}${name}: \${{ secrets.${name.toUpperCase()} }}`);
}
