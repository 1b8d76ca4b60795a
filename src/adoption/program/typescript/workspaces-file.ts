import type { Declared } from "../declarations/program";
import type { WrittenFile } from "../written-file";
import { toComment, toLiteral, toTypeScript } from "./language";

/** The file of workspaces; none if there are none. */
export function toWorkspaceFiles(workspaces: readonly Declared[]): readonly WrittenFile[] {
  if (workspaces.length === 0) return [];
  const text = [
    `import { Workspace } from "cdktf-airbyte-embedded";\n`,
    `import { Construct } from "constructs";\n\n`,
    "/** Workspaces of customers. They are protected: Terraform refuses to destroy one. */\n",
    "export class Workspaces extends Construct {\n",
    "  public constructor(scope: Construct, id: string) {\n",
    "    super(scope, id);\n\n",
    workspaces.map(toStatement).join(""),
    "  }\n}\n",
  ].join("");
  return [{ path: "workspaces.ts", text }];
}

function toStatement({ key, importId, values, remarks }: Declared): string {
  const { name, status, cache_enabled: cacheEnabled } = values;
  const props = {
    name,
    ...(status !== undefined && { active: status === "active" }),
    ...(cacheEnabled !== undefined && { cacheEnabled }),
  };
  const comments = remarks.map((remark) => `    // ${toComment(remark)}\n`).join("");
  const made = `new Workspace(this, ${toLiteral(key)}, ${toTypeScript(props, "    ")})`;
  return `${comments}    ${made}.importFrom(${toLiteral(importId)});\n`;
}
