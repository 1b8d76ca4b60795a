import { printableLine } from "../../output";
import { toSettingPathText } from "../../specs";
import type { DeclaredTemplate, Program } from "./declarations/program";

/** Texts of a README that depend on the language. */
export interface Guidance {
  readonly title: string;
  /** Commands that come next, each with what it does. */
  readonly commands: readonly (readonly [command: string, effect: string])[];
  /** Files, each with what is in it. */
  readonly files: readonly (readonly [path: string, content: string])[];
  /** Sentence on making a secret required once it is supplied. */
  readonly required: string;
}

/** The README of a written program: what comes next, and what nobody but a person can supply. */
export function toReadme(program: Program, { title, commands, files, required }: Guidance): string {
  return [
    `# ${title}\n`,
    `Templates and tags of an Airbyte Embedded organization, as they were when \`airbyte-embedded export\` wrote this program. The first plan imports them and changes nothing.\n`,
    "## Next\n",
    `Credentials come from \`AIRBYTE_CLIENT_ID\`, \`AIRBYTE_CLIENT_SECRET\` and, if they reach several organizations, \`AIRBYTE_ORGANIZATION_ID\`.\n`,
    `\`\`\`sh\n${toCommands(commands)}\n\`\`\`\n`,
    "Once everything is imported, the imports have no effect and may be removed.\n",
    "## Files\n",
    toTable(
      ["file", "content"],
      files.map(([path, content]) => [`\`${path}\``, content]),
    ),
    "",
    ...toSecrets(program, required),
    ...toUnseen(program),
    ...toUnfit(program),
    ...toLeftOut(program),
  ].join("\n");
}

function toCommands(commands: Guidance["commands"]): string {
  const width = Math.max(...commands.map(([command]) => command.length));
  return commands.map(([command, effect]) => `${command.padEnd(width)} # ${effect}`).join("\n");
}

function toSecrets({ sourceTemplates, connectionTemplates }: Program, required: string): string[] {
  const rows = [...sourceTemplates, ...connectionTemplates].flatMap((template) => toSecretRows(template));
  if (rows.length === 0) return ["## Secrets\n", "There are none to supply.\n"];
  return [
    "## Secrets\n",
    `Airbyte keeps these secrets and does not give them away. Nothing has to be supplied for the import. Before you change the settings of a template, supply its secrets as environment variables: an update that would lose one is refused. ${required}\n`,
    toTable(["environment variable", "template", "setting", ""], rows),
    "",
  ];
}

function toSecretRows({ title, secrets }: DeclaredTemplate): string[][] {
  return secrets.map(({ path, variable, held }) => [
    `\`TF_VAR_${variable}\``,
    toCell(title),
    `\`${toSettingPathText(path).replaceAll("`", "'")}\``,
    held ? "" : "required by the connector",
  ]);
}

function toUnseen({ sourceTemplates }: Program): string[] {
  const byConnector = new Map<string, Set<string>>();
  for (const { connector, unseen } of sourceTemplates)
    for (const place of unseen) {
      const name = connector?.name ?? "";
      byConnector.set(name, (byConnector.get(name) ?? new Set()).add(`\`${toSettingPathText(place)}\``));
    }
  if (byConnector.size === 0) return [];
  return [
    "## Secrets that may be there\n",
    "Airbyte shows nothing of these settings, which customers usually give themselves. If a template has one filled in, add it to its `secrets` before you change its settings: an update removes what is not given, and a plan warns of that.\n",
    toTable(
      ["connector", "settings"],
      [...byConnector].map(([name, places]) => [toCell(name), [...places].join(", ")]),
    ),
    "",
  ];
}

function toUnfit({ unfit }: Program): string[] {
  if (unfit.length === 0) return [];
  const rows = unfit.map(({ name, template, reason }) => [toCell(name), toCell(template), toCell(reason)]);
  return [
    "## Connectors without a spec\n",
    "Airbyte has settings that the specs of these connectors refuse, so that the lock leaves them out and nothing checks their settings. Mend the settings, then run `airbyte-embedded specs pull`.\n",
    toTable(["connector", "first template", "setting"], rows),
    "",
  ];
}

function toLeftOut({ leftOut, globalTemplates }: Program): string[] {
  if (leftOut.length === 0 && globalTemplates === 0) return [];
  const global =
    globalTemplates === 0
      ? []
      : [`Airbyte's own templates (${globalTemplates}) are left out: nobody else can manage them.\n`];
  const rows = leftOut.map(({ kind, id, title, reason }) => [
    kind.replace("_", " "),
    toCell(title),
    `\`${id}\``,
    toCell(reason),
  ]);
  const table =
    rows.length === 0
      ? []
      : ["No program can hold these as they are:\n", toTable(["kind", "name", "ID", "reason"], rows), ""];
  return ["## Left out\n", ...global, ...table];
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Text of others, in which Markdown finds nothing. */
function toCell(text: string): string {
  return printableLine(text).replace(/[\\`*_{}[\]<>|#&@~]/g, "\\$&");
}
