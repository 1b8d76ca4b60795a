import { EXPORTS, type Export } from "../../adoption";

/** Page about what `airbyte-embedded export` makes of each attribute. `attributes` are those of the schema, by type. */
export function toExportPage(attributes: Readonly<Record<string, readonly string[]>>): string {
  const sections = Object.entries(EXPORTS).map(([kind, exports]) => {
    const type = `airbyteembedded_${kind}`;
    const rows = (attributes[type] ?? []).map((name) => toRow(type, name, exports));
    return [`## \`${type}\``, "", "| attribute | exported as | |", "| --- | --- | --- |", ...rows, ""].join("\n");
  });
  return `${["# What `export` writes", "", ABOUT, "", ...sections].join("\n").trimEnd()}\n`;
}

const ABOUT =
  "Every attribute of the resources that `airbyte-embedded export` declares: the prop of the construct that it becomes, or the reason why it is left out. Not exported are " +
  "bindings of tags, since templates name all of their tags, and sources, which belong to customers. See [Adopt an organization](../guides/adopt.md).";

function toRow(type: string, name: string, exports: Readonly<Record<string, Export>>): string {
  const found = exports[name];
  if (found === undefined) throw new Error(`What becomes of ${type}.${name} in an export is not said.`);
  return `| \`${name}\` | ${found.as ?? "–"} | ${found.why} |`;
}
