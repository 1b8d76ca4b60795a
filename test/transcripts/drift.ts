import { excerpt, toSteady } from "../../src/codegen/transcripts";
import { runCommand } from "../support/cli/command-line";
import { applyExample, openExample } from "../support/terraform/example-project";

/** The quickstart is deployed, somebody changes a setting in the web app, and `cdktf diff` shows it. */
export async function driftScene(): Promise<Record<string, string>> {
  const example = await openExample("quickstart");
  try {
    await example.tsx("main.ts");
    const terraform = example.stack("catalog");
    await terraform.get(["init"]);
    await terraform.get(["apply", "-auto-approve"]);
    for (const { id } of example.airbyte.sourceTemplates.list())
      example.airbyte.sourceTemplates.update(id, { partial_default_config: { start_date: "2020-01-01T00:00:00Z" } });
    // In front of all lines cdktf has the stack's name, or as much room; and where one of Terraform's writes ends and
    // the next begins, it leaves out the indentation of the line.
    const shown = (await example.cdktf("diff", "--skip-synth"))
      .replace(/^(?:catalog {2}| {9})/gm, "")
      .replace(/^(?=# |[~+-] resource )/gm, "  ");
    return { drift: toSteady(excerpt(shown, /# airbyteembedded_/, /Plan: /)) };
  } finally {
    await example.remove();
  }
}

/** Three stacks are deployed, somebody changes, deletes and adds in the web app, and the nightly job reports it. */
export async function nightlyDriftScene(): Promise<Record<string, string>> {
  const example = await openExample("split-stacks");
  try {
    await applyExample(example);
    const { connectionTemplates, sourceTemplates, templateTags } = example.airbyte;
    for (const { id } of connectionTemplates.list()) connectionTemplates.update(id, { cron_expression: "0 0 * * * ?" });
    for (const { id, name } of sourceTemplates.list()) if (name === "Chat (free)") sourceTemplates.remove(id);
    templateTags.add({ name: "beta" });
    sourceTemplates.add({ name: "Trial", tags: ["beta"] });
    const { stdout } = await runCommand(["drift"], example.env, example.folder);
    return { "nightly-drift": toSteady(stdout.trimEnd()) };
  } finally {
    await example.remove();
  }
}
