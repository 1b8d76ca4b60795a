import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Emulator } from "cdktf-airbyte-embedded/emulator";
import { toolbox } from "./toolbox";
import { expect, quote, say, step } from "./narrator";

/** Plays the quickstart program in `folder` against an emulator, start to end. Throws where it goes another way. */
export async function play(folder: string, emulator: Emulator): Promise<void> {
  const { install, cdktf } = toolbox(folder, emulator);
  const program = path.join(folder, "main.ts");
  const written = () => emulator.requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("/token"));
  const templates = () => emulator.sourceTemplates.list();

  step("The program");
  quote(readFileSync(program, "utf8").trimEnd().split("\n"));

  step("airbyte-embedded install");
  quote([`provider → ${await install()}`]);

  step("cdktf deploy");
  await cdktf("deploy", "--auto-approve");
  const [crm] = templates();
  expect(
    emulator.templateTags.list().length === 1 && templates().length === 1,
    "the emulator has one tag and one template",
  );
  quote([
    `tag       ${emulator.templateTags.list()[0]?.name ?? ""}`,
    `template  ${crm?.name ?? ""}, tags: ${crm?.tags.join() ?? ""}`,
  ]);

  step("cdktf diff, right after");
  expect((await cdktf("diff")).includes("No changes."), "there is nothing to do");

  step("Somebody changes the template in the web app: start_date = 2020-01-01T00:00:00Z");
  if (crm) emulator.sourceTemplates.update(crm.id, { partial_default_config: { start_date: "2020-01-01T00:00:00Z" } });
  const drift = await cdktf("diff");
  quote(changesOf(drift));
  const shown = changesOf(drift).filter((line) => /^ *[-+~]/.test(line));
  expect(
    shown.length === 3 && /~ start_date += "2020-.*-> "2025-/.test(shown.at(-1) ?? ""),
    "the diff shows that setting and nothing else",
  );

  step("cdktf deploy repairs it");
  await cdktf("deploy", "--auto-approve");
  expect(JSON.stringify(templates()[0]?.partial_default_config).includes("2025-01-01"), "the template is as declared");

  step("The tag is renamed in the program: pro-tier becomes professional");
  writeFileSync(program, readFileSync(program, "utf8").replace("pro-tier", "professional"));
  const before = written().length;
  quote(changesOf(await cdktf("deploy", "--auto-approve")));
  const renames = written().slice(before);
  quote(renames.map(({ method, path: to, status }) => `${method} ${to} → ${status}`));
  expect(renames.length === 1 && renames[0]?.method === "PUT", "one PUT was sent");
  expect(templates()[0]?.tags.join() === "professional", "the template follows");

  step("cdktf destroy");
  await cdktf("destroy", "--auto-approve");
  expect(emulator.templateTags.list().length + templates().length === 0, "nothing is left in the emulator");
  say(`\n${emulator.requests.length} requests in all, ${written().length} of them writes.`);
}

/** The resource changes in a plan's text, without what Terraform says around them. */
function changesOf(output: string): string[] {
  const lines = output.split("\n").map((line) => line.replace(/^\S* +/, (margin) => " ".repeat(margin.length)));
  const from = lines.findIndex((line) => line.includes("# airbyteembedded_"));
  const to = lines.findIndex((line) => line.includes("Plan:"));
  const changes = lines.slice(Math.max(from, 0), to + 1).filter((line) => line.trim() !== "");
  const margin = Math.min(...changes.map((line) => line.search(/\S/)));
  return changes.map((line) => line.slice(margin));
}
