import { execFile } from "node:child_process";
import path from "node:path";
import { listTranscripts } from "../../src/codegen/transcripts";
import type { Emulator } from "../../src/emulator";
import { createWorkingDirectory } from "../support/terraform/working-directory";
import { launch } from "./launcher";
import { STRIPE } from "../support/specs/connector-ids";

const HUBSPOT = "36c891d9-4bd9-43ac-bad2-10e12756272c";

/** Sessions of the command: the page says what is typed, in lines that begin with "$ ". */
export async function commandScenes(pages: ReadonlyMap<string, string>): Promise<Record<string, string>> {
  const session = (guide: string, name: string, fill: (airbyte: Emulator) => void) =>
    play(listTranscripts(pages.get(path.join("docs", "guides", guide)) ?? "").get(name) ?? "", fill);
  return {
    "catalog-commands": await session("catalogs.md", "catalog-commands", ({ sourceTemplates }) => {
      sourceTemplates.add({ name: "Payments", source_definition_id: STRIPE });
    }),
    "verify-command": await session("tenants.md", "verify-command", ({ sourceTemplates }) => {
      for (const name of ["CRM", "Chat"]) sourceTemplates.add({ name, source_definition_id: HUBSPOT, tags: ["pro"] });
    }),
  };
}

async function play(script: string, fill: (airbyte: Emulator) => void): Promise<string> {
  const terraform = await createWorkingDirectory({ emulator: { switches: { era: "2025-10" } } });
  try {
    fill(terraform.airbyte);
    const env = launch(terraform);
    const played: string[] = [];
    for (const line of script.split("\n").filter((each) => each.startsWith("$ ")))
      played.push(`${line}\n${await execute(line.slice(2), terraform.directory, env)}`);
    return played.join("\n\n");
  } finally {
    await terraform.dispose();
  }
}

/** Output of a command, however it ends. */
function execute(command: string, cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve) =>
    execFile("sh", ["-c", `exec 2>&1; ${command}`], { cwd, env }, (_error, stdout) => resolve(stdout.trimEnd())),
  );
}
