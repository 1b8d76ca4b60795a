import type { Program } from "../declarations/program";
import { toReadme } from "../readme";
import type { WrittenFile } from "../written-file";
import { type Project, toProjectFiles } from "./project-files";
import { toTagFiles } from "./tags-file";
import { toTemplateFiles } from "./template-files";
import { toWorkspaceFiles } from "./workspaces-file";

/** A program as a CDKTF project in TypeScript. */
export function toTypeScriptFiles(program: Program, project: Project): readonly WrittenFile[] {
  const files = [
    ...toProjectFiles(program, project),
    ...toTagFiles(program.tags),
    ...toTemplateFiles(program),
    ...toWorkspaceFiles(program.workspaces),
  ];
  const about = new Map(Object.entries(ABOUT));
  const readme = toReadme(program, {
    title: project.name,
    commands: [
      ["npm install", "the packages"],
      ["npm run diff", "the plan: imports only"],
      ["npm run deploy", "imports everything into the state"],
    ],
    files: files.flatMap(({ path }) => (about.has(path) ? [[path, about.get(path) ?? ""] as const] : [])),
    required: "Once it is supplied in CI, remove `{ optional: true }` from it: from then on Terraform asks for it.",
  });
  return [...files, { path: "README.md", text: readme }];
}

const ABOUT: Readonly<Record<string, string>> = {
  "main.ts": "the stack",
  "tags.ts": "tags and tiers, with the reason of each guess",
  "source-templates.ts": "sources that customers may connect",
  "connection-templates.ts": "destinations and schedules",
  "workspaces.ts": "workspaces",
  "connectors.ts":
    "types of the connectors' settings; `airbyte-embedded specs types --out connectors.ts` writes it anew",
  "connector-specs.lock.json": "specs of the connectors, by which settings are checked",
};
