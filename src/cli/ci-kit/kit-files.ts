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
  /** Name of the catalog, which tells it apart from others of the repository; null where there is one only. */
  readonly catalog: string | null;
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

const SCRIPTS = [
  ...["project.sh", "plan.sh", "gate.sh", "apply.sh", "drift.sh"],
  ...["stacks.mjs", "seal.mjs", "post.mjs", "pages.mjs", "catalog.mjs", "failure.mjs"],
];

/** Scripts that talk to the forge. */
const FORGE_SCRIPTS: Readonly<Record<Forge, readonly string[]>> = {
  github: ["forge.mjs", "find-plan.mjs"],
  gitlab: ["forge.mjs", "fetch-plan.mjs", "install-terraform.sh"],
};

const WORKFLOWS: Readonly<Record<Forge, Readonly<Record<string, string>>>> = {
  github: {
    "airbyte-plan.yml": ".github/workflows/airbyte-plan__SUFFIX__.yml",
    "airbyte-apply.yml": ".github/workflows/airbyte-apply__SUFFIX__.yml",
    "airbyte-drift.yml": ".github/workflows/airbyte-drift__SUFFIX__.yml",
  },
  gitlab: { "airbyte.yml": ".gitlab/airbyte__SUFFIX__.yml" },
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
      path: fill(path, options),
      below: "repository" as const,
      content: fill(read(join(forge, name)), options),
      executable: false,
    })),
  ];
}

/** The file that makes GitLab read the kit's. A repository that has one of its own includes the kit's there. */
export function gitlabRoot(options: KitOptions): KitFile {
  return {
    path: ".gitlab-ci.yml",
    below: "repository",
    content: fill(read(join("gitlab", "gitlab-ci.yml")), options),
    executable: false,
  };
}

function read(name: string): string {
  return readFileSync(join(__dirname, "files", name), "utf8");
}

function fill(template: string, options: KitOptions): string {
  const { branch, folder, catalog, secrets } = options;
  return template
    .split("\n")
    .flatMap((line) => keepFor(options, line))
    .flatMap((line) => toSecretLines(line, secrets))
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replaceAll("__BRANCH__", branch)
    .replaceAll("__FOLDER__/", folder === "." ? "" : `${folder}/`)
    .replaceAll("__FOLDER__", folder)
    .replaceAll("__CATALOG__", catalog ?? "")
    .replaceAll("__SUFFIX__", catalog === null ? "" : `-${catalog}`)
    .replaceAll("__NAME__", catalog === null ? "" : ` ${catalog}`)
    .replaceAll("__TITLE__", catalog === null ? "" : ` (${catalog})`);
}

/** Lines that end with "only with …" are for that choice, and lose the remark. */
function keepFor({ stateAccess, catalog }: KitOptions, line: string): string[] {
  const [remark, choice] = /(?:,| #) only with (aws-oidc|a catalog)$/.exec(line) ?? [];
  if (remark === undefined) return [line];
  const isChosen = choice === "aws-oidc" ? stateAccess === "aws-oidc" : catalog !== null;
  return isChosen ? [line.slice(0, -remark.length)] : [];
}

/** Replaces the line `# __SECRETS__` by a line for each secret. Names of secrets are upper case at GitHub. */
function toSecretLines(line: string, secrets: readonly string[]): string[] {
  if (line.trim() !== "# __SECRETS__") return [line];
  const indent = line.slice(0, line.indexOf("#"));
  return secrets.map((name) => `${indent}${name}: \${{ secrets.${name.toUpperCase()} }}`);
}
