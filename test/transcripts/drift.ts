import { excerpt, toSteady } from "../../src/codegen/transcripts";
import { openExample } from "../support/terraform/example-project";

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
