import type { Program } from "../declarations/program";
import { toLockText, toTypes } from "../../../specs";
import type { WrittenFile } from "../written-file";
import { LIBRARY } from "./library";
import { CONNECTIONS, SOURCES } from "./template-files";

/** Choices about the project around a program. */
export interface Project {
  /** Name of the package, and of the stack. */
  readonly name: string;
  /** Version of this package. */
  readonly version: string;
}

/** All files of the project that are not the catalog itself. */
export function toProjectFiles(program: Program, project: Project): readonly WrittenFile[] {
  const hasLock = Object.keys(program.lock.connectors).length > 0;
  return [
    { path: "main.ts", text: toMain(program, project) },
    { path: "cdktf.json", text: toJson(CDKTF) },
    { path: "package.json", text: toJson(toPackage(project)) },
    { path: "tsconfig.json", text: toJson(TSCONFIG) },
    { path: ".gitignore", text: GITIGNORE },
    ...(hasLock
      ? [
          { path: "connector-specs.lock.json", text: toLockText(program.lock) },
          { path: "connectors.ts", text: toTypes(program.lock) },
        ]
      : []),
  ];
}

function toMain({ tags, sourceTemplates, connectionTemplates, workspaces }: Program, { name }: Project): string {
  const takesTags = (templates: Program["sourceTemplates"]): boolean =>
    templates.some((each) => (each.tags ?? []).length > 0);
  const parts = [
    { used: tags.length > 0, holder: "Tags", from: "tags", made: `const tags = new Tags(catalog, "Tags");` },
    {
      used: sourceTemplates.length > 0,
      holder: SOURCES.holder,
      from: "source-templates",
      made: `new ${SOURCES.holder}(catalog, "Sources"${takesTags(sourceTemplates) ? ", tags" : ""});`,
    },
    {
      used: connectionTemplates.length > 0,
      holder: CONNECTIONS.holder,
      from: "connection-templates",
      made: `new ${CONNECTIONS.holder}(catalog, "Connections"${takesTags(connectionTemplates) ? ", tags" : ""});`,
    },
    {
      used: workspaces.length > 0,
      holder: "Workspaces",
      from: "workspaces",
      made: `new Workspaces(catalog, "Workspaces");`,
    },
  ].filter(({ used }) => used);
  const isTagsUsed = parts.some(({ made }) => made.endsWith(", tags);"));
  const imports = [...parts].sort((one, other) => (one.from < other.from ? -1 : 1));
  return [
    `import { App, TerraformStack } from "${LIBRARY}";\n`,
    ...imports.map(({ holder, from }) => `import { ${holder} } from "./${from}";\n`),
    "\nconst app = new App();\n",
    `const catalog = new TerraformStack(app, ${JSON.stringify(name)});\n\n`,
    ...parts.map(({ made }) => (isTagsUsed ? `${made}\n` : `${made.replace("const tags = ", "")}\n`)),
    "\napp.synth();\n",
  ].join("");
}

const CDKTF = { language: "typescript", app: "npx tsx main.ts", sendCrashReports: "false" };

const TSCONFIG = {
  compilerOptions: {
    target: "es2022",
    module: "commonjs",
    moduleResolution: "node10",
    ignoreDeprecations: "6.0",
    esModuleInterop: true,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["*.ts"],
};

const GITIGNORE = `node_modules/
cdktf.out/
.gen/
.terraform/
# State belongs in a shared backend, and never in git.
*.tfstate
*.tfstate.*
*.tfvars
.env
`;

/** Versions of the packages that a program is run with, as this package is tested with them. */
const RUN_WITH = { cdktf: "^0.21.0", constructs: "^10.4.2" };
const BUILT_WITH = { "cdktf-cli": "^0.21.0", tsx: "^4.23.15", typescript: "~6.0" };

function toPackage({ name, version }: Project): object {
  return {
    name,
    private: true,
    scripts: {
      check: "tsc",
      diff: "airbyte-embedded run -- cdktf diff",
      deploy: "airbyte-embedded run -- cdktf deploy",
    },
    dependencies: { cdktf: RUN_WITH.cdktf, "cdktf-airbyte-embedded": `^${version}`, constructs: RUN_WITH.constructs },
    devDependencies: BUILT_WITH,
  };
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
