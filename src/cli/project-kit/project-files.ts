import { join } from "node:path";
import type { PlacedFile } from "./placed-files";
import type { Foundation } from "./foundations";
import { toCatalog, toCatalogTest, toMain } from "./program";
import { toReadme } from "./readme";

/** A new project. */
export interface Project {
  readonly folder: string;
  /** Name in package.json. */
  readonly name: string;
  readonly foundation: Foundation;
  /** Version of this package, and those of the tools that it is tested with. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Tools of a project, whose versions are those that this package is developed with. */
export const TOOLS = ["tsx", "typescript", "vitest"] as const;

/** All files of a project that deploys as it is. */
export function listProjectFiles({ folder, name, foundation, versions }: Project): PlacedFile[] {
  const files: Readonly<Record<string, string>> = {
    "package.json": toJson(toPackageJson(name, foundation, versions)),
    "tsconfig.json": toJson(TSCONFIG),
    "cdktf.json": toJson({ language: "typescript", app: "npx tsx main.ts", sendCrashReports: "false" }),
    ".gitignore": IGNORED.map((line) => `${line}\n`).join(""),
    "main.ts": toMain(foundation),
    "catalog.ts": toCatalog(foundation),
    "catalog.test.ts": toCatalogTest(foundation),
    "README.md": toReadme(name),
  };
  return Object.entries(files).map(([path, content]) => ({ file: join(folder, path), content }));
}

/** A name that npm takes, from that of a folder. */
export function toProjectName(folderName: string): string {
  const plain = folderName
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return plain || "airbyte-catalog";
}

function toPackageJson(name: string, foundation: Foundation, versions: Project["versions"]): object {
  const { library, cli, node } = foundation;
  const all = { ...versions, ...foundation.versions };
  const pick = (names: readonly string[]) => Object.fromEntries([...names].sort().map((each) => [each, all[each]]));
  return {
    name,
    private: true,
    engines: { node: `>=${node}` },
    scripts: {
      doctor: "airbyte-embedded doctor",
      emulate: "airbyte-embedded emulate",
      check: "tsc",
      test: "vitest run",
      synth: `${library} synth`,
      diff: `airbyte-embedded run -- ${library} diff`,
      deploy: `airbyte-embedded run -- ${library} deploy`,
      destroy: `airbyte-embedded run -- ${library} destroy`,
    },
    dependencies: pick(["cdktf-airbyte-embedded", library, "constructs"]),
    devDependencies: pick([cli, ...TOOLS]),
  };
}

const TSCONFIG = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["*.ts"],
};

/** State of the local backend holds no secrets of templates, and still does not belong into git. */
const IGNORED = ["node_modules/", "cdktf.out/", ".terraform/", "terraform.*.tfstate*", "*.log", ".env"];

function toJson(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
