import { EXPORTS, type Export } from "../../adoption";
import type { Resource } from "../../framework";
import { type Page, toPage } from "./page";

/** Guide about what `airbyte-embedded export` makes of each attribute. */
export function toExportPage(resources: readonly Pick<Resource, "type" | "attributes">[]): Page {
  const sections = Object.entries(EXPORTS).map(([kind, exports]) => {
    const attributes = resources.find(({ type }) => type === kind)?.attributes ?? {};
    const rows = Object.keys(attributes)
      .sort()
      .map((name) => toRow(kind, name, exports));
    return [`## \`airbyteembedded_${kind}\``, "", "| attribute | exported as | |", "| --- | --- | --- |", ...rows].join(
      "\n",
    );
  });
  const front = { title: "What export writes", subcategory: "Adopt and change", description: FRONT };
  return toPage("guides/export.md", front, ["# What `export` writes", ABOUT, ...sections]);
}

const FRONT = "What becomes of each attribute in a program that export writes.";

const ABOUT =
  "Every attribute of the resources that `airbyte-embedded export` declares: the prop of the construct that it becomes, or the reason why it is left out. Not exported are " +
  "bindings of tags, since templates name all of their tags, and sources, which belong to customers. See [Adopt an organization](adopt.md).";

function toRow(kind: string, name: string, exports: Readonly<Record<string, Export>>): string {
  const found = exports[name];
  if (found === undefined) throw new Error(`What becomes of ${kind}.${name} in an export is not said.`);
  return `| \`${name}\` | ${found.as ?? "–"} | ${found.why} |`;
}
