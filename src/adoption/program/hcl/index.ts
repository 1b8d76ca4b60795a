import { toLockText, toSettingPathText } from "../../../specs";
import { Code } from "../code";
import type { Declared, DeclaredTag, Program } from "../declarations/program";
import { toReadme } from "../readme";
import type { WrittenFile } from "../written-file";
import { aligned, toBlock, toComment } from "./language";
import { toName, toTemplates } from "./templates";

/** Choices about a root module. */
export interface RootModule {
  readonly name: string;
  /** Address and version of the provider. */
  readonly source: string;
  readonly version: string;
}

/** A program as a root module of HCL, with the import of each object beside it. */
export function toHclFiles(program: Program, module: RootModule): readonly WrittenFile[] {
  const { tags, sourceTemplates, connectionTemplates, workspaces, lock } = program;
  const hasLock = Object.keys(lock.connectors).length > 0;
  const texts: readonly (readonly [path: string, text: string, about: string])[] = [
    ["versions.tf", toVersions(module, hasLock), "the provider"],
    [
      "tags.tf",
      tags
        .filter(({ elsewhere }) => !elsewhere)
        .map(toTag)
        .join("\n"),
      "tags",
    ],
    ["source-templates.tf", toTemplates(sourceTemplates, tags), "sources that customers may connect"],
    ["connection-templates.tf", toTemplates(connectionTemplates, tags), "destinations and schedules"],
    ["workspaces.tf", workspaces.map(toWorkspace).join("\n"), "workspaces"],
    ["variables.tf", toVariables(program), "secrets, without values"],
  ];
  const written = texts.filter(([, text]) => text !== "");
  const lockFile = { path: "connector-specs.lock.json", text: toLockText(lock) };
  const files = [
    ...written.map(([path, text]) => ({ path, text: aligned(text) })),
    ...(hasLock ? [lockFile] : []),
    { path: ".gitignore", text: GITIGNORE },
  ];
  const readme = toReadme(program, {
    title: module.name,
    commands: [
      ["npx airbyte-embedded run -- terraform init", "the provider"],
      ["npx airbyte-embedded run -- terraform plan", "imports only"],
      ["npx airbyte-embedded run -- terraform apply", "imports everything into the state"],
    ],
    files: written.map(([path, , about]) => [path, about]),
    required: "Once it is supplied in CI, remove `default = null` from it: from then on Terraform asks for it.",
  });
  return [...files, { path: "README.md", text: readme }];
}

function toVersions({ source, version }: RootModule, hasLock: boolean): string {
  const required = toBlock("  required_providers", { airbyteembedded: { source, version } });
  const settings = hasLock ? { connector_specs: new Code(`"\${path.module}/connector-specs.lock.json"`) } : {};
  const indented = required
    .trimEnd()
    .split("\n")
    .map((line, index) => (index === 0 ? line : `  ${line}`))
    .join("\n");
  return `${toBlock("terraform", { required_version: ">= 1.11" }, `${indented}\n`)}\n${toBlock('provider "airbyteembedded"', settings)}`;
}

function toTag({ key, importId, title }: DeclaredTag): string {
  const name = toName(key);
  const address = `airbyteembedded_template_tag.${name}`;
  const lifecycle = "  lifecycle {\n    create_before_destroy = true\n  }\n";
  const resource = toBlock(`resource "airbyteembedded_template_tag" "${name}"`, { name: title }, lifecycle);
  return `${resource}\n${toBlock("import", { to: new Code(address), id: importId })}`;
}

function toWorkspace({ key, importId, values, remarks }: Declared): string {
  const name = toName(key);
  const resource = toBlock(`resource "airbyteembedded_workspace" "${name}"`, values);
  const importing = toBlock("import", { to: new Code(`airbyteembedded_workspace.${name}`), id: importId });
  return `${remarks.map(toComment).join("")}${resource}\n${importing}`;
}

function toVariables({ sourceTemplates, connectionTemplates }: Program): string {
  return [...sourceTemplates, ...connectionTemplates]
    .flatMap(({ title, secrets }) =>
      secrets.map(({ path, variable }) =>
        toBlock(`variable "${variable}"`, {
          description: `${toSettingPathText(path)} of "${title}"`,
          type: new Code("string"),
          default: null,
          ephemeral: true,
          sensitive: true,
        }),
      ),
    )
    .join("\n");
}

const GITIGNORE = `.terraform/
# State belongs in a shared backend, and never in git.
*.tfstate
*.tfstate.*
*.tfvars
.env
`;
